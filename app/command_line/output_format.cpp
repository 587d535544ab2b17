// SPDX-License-Identifier: MIT
#include "app/command_line/output_format.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/bibliography/citation_style.h"

namespace marz {

void addFormatOption(CLI::App& command, std::string& format, const std::vector<std::string>& choices) {
    command.add_option("--format", format, "How to write the answer: " + joined(choices, ", "))
        ->check(CLI::IsMember(choices))
        ->type_name("FORMAT")
        ->capture_default_str();
}

void addCitationsOption(CLI::App& command, std::string& style) {
    std::vector<std::string> ids;
    for (const CitationStyle known : citationStyles()) {
        ids.push_back(citationStyleId(known).toStdString());
    }
    command.add_option("--citations", style, "How to cite: " + joined(ids, ", "))
        ->check(CLI::IsMember(ids))
        ->type_name("STYLE")
        ->capture_default_str();
}

std::string joined(const std::vector<std::string>& texts, const std::string& separator) {
    std::string result;
    for (const std::string& text : texts) {
        result += (result.empty() ? "" : separator) + text;
    }
    return result;
}

std::string decimal(double value, int places) {
    // Not by printf, whose decimal mark is that of the user's language.
    std::array<char, 400> text{};
    char* const last = text.data() + text.size();
    const auto end = places < 0 ? std::to_chars(text.data(), last, value, std::chars_format::general, 6)
                                : std::to_chars(text.data(), last, value, std::chars_format::fixed, places);
    return {text.data(), end.ptr};
}

std::size_t codePointsBefore(const std::string& text, std::size_t byteOffset) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byteOffset, text.size()));
    return static_cast<std::size_t>(
        std::count_if(text.begin(), end, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

}  // namespace marz
