// SPDX-License-Identifier: MIT
#define POINTERHOLDER_TRANSITION 4  // plain shared pointers, as from qpdf 12 on
#include "libgeo/document/lzw_decoder.h"

#include <algorithm>
#include <stdexcept>

namespace geo {

namespace {

constexpr unsigned clearCode = 256;
constexpr unsigned endCode = 257;
constexpr unsigned firstOwn = 258;
constexpr unsigned mostCodes = 4096;
constexpr unsigned shortestCode = 9;
constexpr unsigned longestCode = 12;

}  // namespace

LzwDecoder::LzwDecoder(Pipeline* into, LzwChange change)
    : Pipeline("lzw", into), m_early(change == LzwChange::early ? 1 : 0) {
    clear();
}

void LzwDecoder::clear() {
    m_table.resize(firstOwn);
    for (unsigned byte = 0; byte < 256; ++byte)
        m_table[byte] = {0, static_cast<unsigned char>(byte), static_cast<unsigned char>(byte)};
    m_width = shortestCode;
    m_hasPrevious = false;
}

void LzwDecoder::write(const unsigned char* data, std::size_t size) {
    for (std::size_t i = 0; i < size && !m_ended; ++i) {
        m_bits = (m_bits << 8U | data[i]) & 0xFFFFFFU;
        m_bitCount += 8;
        if (m_bitCount >= m_width) {
            m_bitCount -= m_width;
            take(m_bits >> m_bitCount & ((1U << m_width) - 1U));
        }
    }
}

void LzwDecoder::finish() {
    getNext()->finish();
}

void LzwDecoder::take(unsigned code) {
    if (code == clearCode) {
        clear();
        return;
    }
    m_ended = code == endCode;
    if (m_ended)
        return;
    const bool isNext = code == m_table.size();
    if ((!m_hasPrevious && code >= clearCode) || code > m_table.size())
        throw std::runtime_error("a code that was not made");
    const unsigned shown = isNext ? m_previous : code;
    if (m_hasPrevious && m_table.size() < mostCodes)
        m_table.push_back({static_cast<std::uint16_t>(m_previous), m_table[shown].first, m_table[m_previous].first});
    hand(code);
    m_previous = code;
    m_hasPrevious = true;
    while (m_width < longestCode && m_table.size() + m_early >= (1U << m_width))
        ++m_width;
}

/// From its last byte back to its first.
void LzwDecoder::hand(unsigned code) {
    if (code >= m_table.size())
        throw std::runtime_error("a code behind a full table");
    m_string.clear();
    for (; code >= firstOwn; code = m_table[code].before)
        m_string.push_back(m_table[code].last);
    m_string.push_back(static_cast<unsigned char>(code));
    std::reverse(m_string.begin(), m_string.end());
    getNext()->write(m_string.data(), m_string.size());
}

}  // namespace geo
