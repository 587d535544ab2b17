// SPDX-License-Identifier: MIT
#include "app/export/formats/rows_of_page.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <limits>
#include <memory>

namespace marz {

namespace {

/// Addresses without memory, of which a stretch gets some.
class AddressSpace {
public:
    explicit AddressSpace(std::size_t bytes)
        : m_bytes(bytes),
          m_begin(mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)) {}
    ~AddressSpace() {
        if (valid()) {
            munmap(m_begin, m_bytes);
        }
    }
    AddressSpace(const AddressSpace&) = delete;
    AddressSpace& operator=(const AddressSpace&) = delete;

    bool valid() const { return m_begin != MAP_FAILED; }
    uchar* at(std::size_t offset) const { return static_cast<uchar*>(m_begin) + offset; }

    /// Memory comes in pages of the system's size: a little more than was asked for at both ends.
    bool giveMemory(std::size_t offset, std::size_t bytes) const {
        const auto pageSize = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        const std::size_t first = offset / pageSize * pageSize;
        return mprotect(at(first), offset + bytes - first, PROT_READ | PROT_WRITE) == 0;
    }

private:
    std::size_t m_bytes;
    void* m_begin;
};

using SharedSpace = std::shared_ptr<const AddressSpace>;

/// The space lives as long as an image lies in it.
QImage imageIn(const SharedSpace& space, std::size_t offset, QSize size) {
    const auto release = [](void* held) { delete static_cast<SharedSpace*>(held); };
    auto held = std::make_unique<SharedSpace>(space);
    QImage image(space->at(offset), size.width(), size.height(), qsizetype(size.width()) * 4, QImage::Format_RGB32,
                 release, held.get());
    if (!image.isNull()) {
        held.release();  // the image's now
    }
    return image;
}

}  // namespace

std::optional<RowsOfPage> rowsOfPage(QSize page, int firstRow, int count) {
    const std::size_t stride = static_cast<std::size_t>(page.width()) * 4;
    if (stride > std::numeric_limits<std::size_t>::max() / static_cast<std::size_t>(page.height())) {
        return std::nullopt;  // more addresses than a processor of 32 bits has
    }
    const auto space = std::make_shared<const AddressSpace>(stride * static_cast<std::size_t>(page.height()));
    const std::size_t offset = stride * static_cast<std::size_t>(firstRow);
    if (!space->valid() || !space->giveMemory(offset, stride * static_cast<std::size_t>(count))) {
        return std::nullopt;
    }
    RowsOfPage result{imageIn(space, 0, page), imageIn(space, offset, {page.width(), count})};
    if (result.page.isNull() || result.rows.isNull()) {
        return std::nullopt;
    }
    return result;
}

}  // namespace marz
