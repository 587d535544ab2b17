// SPDX-License-Identifier: MIT
#pragma once

// Names of files and texts of others may hold what a terminal takes for commands: such letters are shown, not obeyed.

#include <ostream>
#include <streambuf>

namespace marz {

/// Writes control letters (C0 but line feed, carriage return and tabulator; delete; C1 in UTF-8) as "\x1B".
class EscapingBuffer : public std::streambuf {
public:
    /// The target must outlive the buffer.
    explicit EscapingBuffer(std::streambuf& target) : m_target(target) {}

protected:
    int_type overflow(int_type letter) override;
    int sync() override;

private:
    bool put(unsigned char byte);
    bool putEscaped(unsigned char byte);

    std::streambuf& m_target;
    bool m_mayBeC1 = false;  // the byte before begins a letter of two bytes, which waits for its second
};

/// As long as it lives, what the stream writes is escaped; nothing happens where `toTerminal` is false, so that a file
/// gets every byte.
class EscapedStream {
public:
    EscapedStream(std::ostream& stream, bool toTerminal);
    ~EscapedStream();
    EscapedStream(const EscapedStream&) = delete;
    EscapedStream& operator=(const EscapedStream&) = delete;

private:
    std::ostream& m_stream;
    std::streambuf* m_before;
    EscapingBuffer m_buffer;
};

}  // namespace marz
