// SPDX-License-Identifier: MIT
#include "libgeo/document/pdf_document.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <mutex>
#include <string_view>

#include "libgeo/base/error.h"
#include "libgeo/document/block_collector.h"
#include "libgeo/document/pdf_volume.h"
#include "libgeo/document/printed_text.h"

namespace geo {

namespace {

constexpr int mostPages = 400;

std::string utf8Of(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

/// Poppler writes what it stumbles over to stderr, which belongs to our own sentences.
void silencePoppler() {
    static std::once_flag once;
    std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

/// A PDF ends with this mark (ISO 32000-1, 7.5.5); one that was cut off has none.
bool hasEnd(std::string_view bytes) {
    constexpr std::size_t tail = 2048;
    return bytes.substr(bytes.size() - std::min(bytes.size(), tail)).find("%%EOF") != bytes.npos;
}

constexpr const char* damaged = "the PDF is damaged and cannot be read; save it again, or its text as .txt";

bool isBold(const std::string& fontName) {
    return fontName.find("Bold") != fontName.npos || fontName.find("bold") != fontName.npos ||
           fontName.find("Black") != fontName.npos || fontName.find("Heavy") != fontName.npos;
}

PrintedPage pageOf(const poppler::page& page) {
    PrintedPage printed;
    const poppler::rectf extent = page.page_rect();
    printed.width = extent.width();
    printed.height = extent.height();
    for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
        const poppler::rectf place = box.bbox();
        PrintedWord word{utf8Of(box.text()), place.left(), place.top(), place.right(), place.bottom()};
        if (box.has_font_info()) {
            word.size = box.get_font_size();
            word.bold = isBold(box.get_font_name());
        }
        if (box.rotation() == 0 && !word.text.empty())  // marks along a page's edge are no text of the article
            printed.words.push_back(std::move(word));
    }
    return printed;
}

std::string isoDay(std::time_t time) {
    if (time <= 0)
        return {};
    const std::chrono::year_month_day day(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::from_time_t(time)));
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

}  // namespace

Document pdfDocument(const std::string& bytes, const std::filesystem::path& path) {
    if (showsTooMuch(bytes, mostPages))  // before Poppler unpacks anything
        throw FormatError(path, {}, "its pages hold far more than people print; save the article's text as .txt");
    silencePoppler();
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!pdf)
        throw FormatError(path, {}, damaged);
    if (pdf->is_locked())
        throw FormatError(path, {}, "the PDF is locked with a password; save a copy without one");
    if (pdf->pages() == 0)
        throw FormatError(path, {}, damaged);
    if (pdf->pages() > mostPages)
        throw FormatError(path, {},
                          "the PDF has " + std::to_string(pdf->pages()) + " pages, more than the " +
                              std::to_string(mostPages) + " that an article may have; choose a file with one article");
    std::vector<PrintedPage> pages;
    for (int i = 0; i < pdf->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(pdf->create_page(i));
        if (page)
            pages.push_back(pageOf(*page));
    }
    Document document = documentOfPages(pages);
    // Poppler mends what it can: without any text left it would look like a scan.
    if (document.blocks.empty() && (pages.empty() || !hasEnd(bytes)))
        throw FormatError(path, {}, damaged);
    document.metadata.title = collapsedText(utf8Of(pdf->get_title()));
    if (const std::string author = collapsedText(utf8Of(pdf->get_author())); !author.empty())
        document.metadata.authors = {author};
    document.metadata.issued = isoDay(pdf->get_creation_date_t());
    return document;
}

}  // namespace geo
