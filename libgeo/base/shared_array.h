// SPDX-License-Identifier: MIT
#pragma once

// An array that never changes, and whoever owns its memory: a vector that was made here, or a file mapped into memory.
// Copies share the elements.

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace geo {

template <class T>
class SharedArray {
public:
    SharedArray() = default;
    // Not explicit: whatever was built as a vector becomes shared where it is handed over.
    SharedArray(std::vector<T> values) {
        const auto owner = std::make_shared<const std::vector<T>>(std::move(values));
        m_elements = *owner;
        m_owner = owner;
    }
    /// The elements stay valid as long as `owner` lives.
    SharedArray(std::span<const T> elements, std::shared_ptr<const void> owner)
        : m_elements(elements), m_owner(std::move(owner)) {}

    const T* data() const { return m_elements.data(); }
    std::size_t size() const { return m_elements.size(); }
    bool empty() const { return m_elements.empty(); }
    auto begin() const { return m_elements.begin(); }
    auto end() const { return m_elements.end(); }
    const T& operator[](std::size_t index) const { return m_elements[index]; }
    const T& back() const { return m_elements.back(); }
    std::span<const T> span() const { return m_elements; }
    std::size_t memoryBytes() const { return m_elements.size_bytes(); }

private:
    std::span<const T> m_elements;
    std::shared_ptr<const void> m_owner;
};

}  // namespace geo
