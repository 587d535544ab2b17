// SPDX-License-Identifier: MIT
#include "libgeo/layer/level_texts.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace geo {

namespace {

/// Takes one text after the other out of a file's two sections.
class TextReader {
public:
    static std::optional<TextReader> open(const SectionFile& file, std::uint32_t firstSection, std::uint64_t expected) {
        const auto ends = file.section<std::uint64_t>(firstSection);
        const auto bytes = file.section<char>(firstSection + 1);
        if (!ends || !bytes || ends->size() != expected || !std::is_sorted(ends->begin(), ends->end()) ||
            (ends->empty() ? 0 : ends->back()) != bytes->size()) {
            return std::nullopt;
        }
        return TextReader(*ends, *bytes);
    }

    std::string next() {
        const std::uint64_t begin = std::exchange(m_position, m_ends[m_index]);
        return {m_bytes.data() + begin, m_ends[m_index++] - begin};
    }

private:
    TextReader(SharedArray<std::uint64_t> ends, SharedArray<char> bytes)
        : m_ends(std::move(ends)), m_bytes(std::move(bytes)) {}

    SharedArray<std::uint64_t> m_ends;
    SharedArray<char> m_bytes;
    std::uint64_t m_position = 0;
    std::size_t m_index = 0;
};

}  // namespace

LevelTexts textsOf(const VectorLayer& attributes, const std::vector<Warning>& warnings) {
    LevelTexts texts;
    const auto add = [&texts](std::string_view text) {
        texts.bytes += text;
        texts.ends.push_back(texts.bytes.size());
    };
    add(attributes.name);
    add(attributes.coordinateSystem);
    for (const Warning& warning : warnings) {
        add(warning.message);
    }
    for (const VectorField& field : attributes.fields) {
        add(field.name);
        for (const std::string& value : field.values) {
            add(value);
        }
    }
    return texts;
}

void addTexts(const LevelTexts& texts, std::uint32_t firstSection, SectionFileWriter& writer) {
    writer.add(firstSection, std::span<const std::uint64_t>(texts.ends));
    writer.add(firstSection + 1, std::span<const char>(texts.bytes));
}

bool readTexts(const SectionFile& file, std::uint32_t firstSection, const TextCounts& counted, VectorLayer& attributes,
               std::vector<Warning>& warnings) {
    std::optional<TextReader> texts =
        TextReader::open(file, firstSection, 2 + counted.warnings + counted.fields * (1 + counted.features));
    if (!texts) {
        return false;
    }
    attributes.name = texts->next();
    attributes.coordinateSystem = texts->next();
    for (std::uint64_t i = 0; i < counted.warnings; ++i) {
        warnings.push_back({texts->next()});
    }
    for (std::uint64_t i = 0; i < counted.fields; ++i) {
        VectorField& field = attributes.fields.emplace_back();
        field.name = texts->next();
        field.values.reserve(counted.features);
        for (std::uint64_t feature = 0; feature < counted.features; ++feature) {
            field.values.push_back(texts->next());
        }
    }
    return true;
}

}  // namespace geo
