// SPDX-License-Identifier: MIT

#include "app/render/picture_memory.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <new>
#include <vector>

namespace marz {

namespace {

struct Block {
    std::unique_ptr<std::uint32_t[]> pixels;
    std::size_t count = 0;
};

class Store {
public:
    std::unique_ptr<Block> take(std::size_t count) {
        {
            const std::lock_guard lock(m_mutex);
            const auto found = std::find_if(m_free.begin(), m_free.end(),
                                            [count](const auto& block) { return block->count == count; });
            if (found != m_free.end()) {
                std::unique_ptr<Block> block = std::move(*found);
                m_free.erase(found);
                return block;
            }
        }
        // Without a value, so that the pages are first touched where they are drawn.
        return std::make_unique<Block>(Block{std::unique_ptr<std::uint32_t[]>(new std::uint32_t[count]), count});
    }

    /// Of the blocks given back the newest are kept: those of a window that had another size before go.
    void giveBack(std::unique_ptr<Block> block) {
        constexpr std::size_t mostKept = 2;
        const std::lock_guard lock(m_mutex);
        m_free.insert(m_free.begin(), std::move(block));
        m_free.resize(std::min(m_free.size(), mostKept));
    }

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Block>> m_free;
};

/// Never destroyed: a picture may outlive everything else at the program's end.
Store& store() {
    static auto* const theOne = new Store;
    return *theOne;
}

}  // namespace

QImage newPicture(int width, int height) {
    const std::size_t count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    std::unique_ptr<Block> block = store().take(count);
    auto* const bytes = reinterpret_cast<uchar*>(block->pixels.get());
    return QImage(
        bytes, width, height, static_cast<qsizetype>(width) * 4, QImage::Format_ARGB32_Premultiplied,
        [](void* given) { store().giveBack(std::unique_ptr<Block>(static_cast<Block*>(given))); }, block.release());
}

}  // namespace marz
