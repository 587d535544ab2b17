// SPDX-License-Identifier: MIT
#include "app/command_line/escaping_stream.h"

namespace marz {

namespace {

constexpr unsigned char leadOfC1 = 0xC2;  // in UTF-8

bool isControl(unsigned char byte) {
    return (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7F;
}

}  // namespace

EscapingBuffer::int_type EscapingBuffer::overflow(int_type letter) {
    if (traits_type::eq_int_type(letter, traits_type::eof())) {
        return traits_type::not_eof(letter);
    }
    const auto byte = static_cast<unsigned char>(traits_type::to_char_type(letter));
    bool written = true;
    if (m_mayBeC1) {
        m_mayBeC1 = false;
        written = byte >= 0x80 && byte < 0xA0 ? putEscaped(leadOfC1) && putEscaped(byte)
                  : isControl(byte)           ? put(leadOfC1) && putEscaped(byte)
                                              : put(leadOfC1) && put(byte);
    } else if (byte == leadOfC1) {
        m_mayBeC1 = true;
    } else {
        written = isControl(byte) ? putEscaped(byte) : put(byte);
    }
    return written ? letter : traits_type::eof();
}

int EscapingBuffer::sync() {
    return m_target.pubsync();
}

bool EscapingBuffer::put(unsigned char byte) {
    return !traits_type::eq_int_type(m_target.sputc(traits_type::to_char_type(byte)), traits_type::eof());
}

bool EscapingBuffer::putEscaped(unsigned char byte) {
    constexpr const char* digits = "0123456789ABCDEF";
    return put('\\') && put('x') && put(static_cast<unsigned char>(digits[byte >> 4U])) &&
           put(static_cast<unsigned char>(digits[byte & 15U]));
}

EscapedStream::EscapedStream(std::ostream& stream, bool toTerminal)
    : m_stream(stream), m_before(stream.rdbuf()), m_buffer(*m_before) {
    if (toTerminal) {
        m_stream.rdbuf(&m_buffer);
    }
}

EscapedStream::~EscapedStream() {
    m_stream.flush();
    m_stream.rdbuf(m_before);
}

}  // namespace marz
