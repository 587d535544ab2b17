// SPDX-License-Identifier: MIT
#pragma once

// Unpacks what was packed by Lempel, Ziv and Welch's method, as PDF has it (ISO 32000-1, 7.4.4). Private to
// libgeo/document.

#include <qpdf/Pipeline.hh>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace geo {

/// Whether codes become longer one code before they have to.
enum class LzwChange { early, late };

class LzwDecoder : public Pipeline {
public:
    LzwDecoder(Pipeline* into, LzwChange change);

    /// Throws std::runtime_error where the codes make no sense.
    void write(const unsigned char* data, std::size_t size) override;
    void finish() override;

private:
    struct Entry {
        std::uint16_t before = 0;  // the code of what comes before the last byte
        unsigned char last = 0;
        unsigned char first = 0;
    };

    void take(unsigned code);
    void clear();
    void hand(unsigned code);

    std::vector<Entry> m_table;
    std::vector<unsigned char> m_string;
    unsigned m_early;
    unsigned m_width = 9;  // bits of a code
    unsigned m_bits = 0;
    unsigned m_bitCount = 0;
    unsigned m_previous = 0;
    bool m_hasPrevious = false;
    bool m_ended = false;
};

}  // namespace geo
