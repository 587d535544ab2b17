// SPDX-License-Identifier: MIT
#include "libgeo/document/markdown_positions.h"

#include <md4c.h>

#include <algorithm>
#include <string>

#include "libgeo/base/utf8_cursor.h"
#include "libgeo/document/block_collector.h"

namespace geo {

namespace {

constexpr char anyCharacter = '\x01';  // an entity: one character of the text, whatever it is

/// The characters of the source that are shown, without white space.
struct ShownCharacters {
    std::string_view source;
    std::string bytes;
    std::vector<std::size_t> at;  // of each byte, its place in the source
    int images = 0;               // around what is read: their descriptions are not shown
    bool insideTag = false;       // of HTML, which may run over several lines

    void add(std::size_t begin, std::size_t size) {
        for (std::size_t next = begin; next < begin + size;) {
            const std::size_t character = next;
            if (leavesNoMark(readForward(source, next)))
                continue;
            for (std::size_t byte = character; byte < std::min(next, source.size()); ++byte) {
                bytes.push_back(source[byte]);
                at.push_back(byte);
            }
        }
    }
    /// Without its tags.
    void addHtml(std::size_t begin, std::size_t size) {
        for (std::size_t next = begin; next < begin + size;) {
            const std::size_t border = std::min(source.find(insideTag ? '>' : '<', next), begin + size);
            if (!insideTag)
                add(next, border - next);
            insideTag = border < begin + size ? !insideTag : insideTag;
            next = border + 1;
        }
    }
    void addEntity(std::size_t begin) {
        bytes.push_back(anyCharacter);
        at.push_back(begin);
    }
};

int enterSpan(MD_SPANTYPE type, void*, void* shown) {
    static_cast<ShownCharacters*>(shown)->images += type == MD_SPAN_IMG ? 1 : 0;
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void*, void* shown) {
    static_cast<ShownCharacters*>(shown)->images -= type == MD_SPAN_IMG ? 1 : 0;
    return 0;
}

int takeText(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* target) {
    auto& shown = *static_cast<ShownCharacters*>(target);
    const char* begin = shown.source.data();
    const bool ofSource = text >= begin && text + size <= begin + shown.source.size();
    if (!ofSource || shown.images > 0 || type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        return 0;
    const auto offset = static_cast<std::size_t>(text - begin);
    if (type == MD_TEXT_ENTITY)
        shown.addEntity(offset);
    else if (type == MD_TEXT_HTML)
        shown.addHtml(offset, size);
    else
        shown.add(offset, size);
    return 0;
}

ShownCharacters shownCharacters(std::string_view markdown, std::size_t bodyBegin, unsigned dialect) {
    ShownCharacters shown;
    shown.source = markdown;
    const auto nothing = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    const MD_PARSER parser{0, dialect, nothing, nothing, enterSpan, leaveSpan, takeText, nullptr, nullptr};
    const std::string_view body = markdown.substr(bodyBegin);
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &shown);
    return shown;
}

bool isGap(char character) {
    return character == ' ' || character == '\n';
}

/// Walks the text beside the characters of its source.
class Alignment {
public:
    Alignment(std::string_view text, const ShownCharacters& shown) : m_text(text), m_shown(shown) {}

    /// Text and source in bytes, a pair wherever the distance between both changes.
    std::vector<FilePosition> run() {
        while (m_at < m_text.size()) {
            if (isGap(m_text[m_at]))
                ++m_at;
            else if (m_next < m_shown.bytes.size() && m_shown.bytes[m_next] == m_text[m_at])
                pass(m_at + 1);
            else if (m_next < m_shown.bytes.size() && m_shown.bytes[m_next] == anyCharacter)
                passCharacter();
            else if (!findAgain())
                m_at = std::min(m_text.find_first_of(" \n", m_at), m_text.size());
        }
        return std::move(m_positions);
    }

private:
    void pass(std::size_t textEnd) {
        const std::size_t source = m_shown.at[m_next];
        if (m_positions.empty() || source - m_positions.back().file != m_at - m_positions.back().text)
            m_positions.push_back({m_at, source});
        m_at = textEnd;
        ++m_next;
    }

    void passCharacter() {
        std::size_t end = m_at;
        readForward(m_text, end);
        pass(end);
        m_at = end;
    }

    /// Goes on in the source where the next words of the text stand, looking a few pages ahead.
    bool findAgain() {
        constexpr std::size_t farthest = 1u << 16u;  // bytes
        constexpr int mostSearches = 20'000;         // of a text that was made to be slow
        if (++m_searches > mostSearches)
            return false;
        const std::string_view ahead = std::string_view(m_shown.bytes).substr(m_next, farthest);
        for (const std::size_t length : {std::size_t{24}, std::size_t{8}}) {
            const std::size_t found = ahead.find(nextLetters(length));
            if (found != ahead.npos) {
                m_next += found;
                return true;
            }
        }
        return false;
    }

    std::string nextLetters(std::size_t most) const {
        std::string letters;
        for (std::size_t at = m_at; at < m_text.size() && letters.size() < most; ++at) {
            if (!isGap(m_text[at]))
                letters.push_back(m_text[at]);
        }
        return letters;
    }

    std::string_view m_text;
    const ShownCharacters& m_shown;
    std::vector<FilePosition> m_positions;
    std::size_t m_at = 0;    // byte of the text
    std::size_t m_next = 0;  // byte of what is shown of the source
    int m_searches = 0;
};

/// From bytes of the source, which ascend, to its code points.
void countCodePoints(std::string_view source, std::vector<FilePosition>& positions) {
    std::size_t byte = 0;
    std::size_t codePoints = 0;
    for (FilePosition& position : positions) {
        for (; byte < position.file; ++byte)
            codePoints += (static_cast<unsigned char>(source[byte]) & 0xC0U) != 0x80U ? 1 : 0;
        position.file = codePoints;
    }
}

}  // namespace

std::vector<FilePosition> positionsInMarkdown(std::string_view text, std::string_view markdown, std::size_t bodyBegin,
                                              unsigned dialect) {
    const ShownCharacters shown = shownCharacters(markdown, bodyBegin, dialect);
    std::vector<FilePosition> positions = Alignment(text, shown).run();
    countCodePoints(markdown, positions);
    return positions;
}

}  // namespace geo
