// SPDX-License-Identifier: MIT

// The sample articles saved as web pages and printed to PDF. The texts are not part of the repository: where
// MARZ_ARTICLES or the folder shared/articles beside the sources does not hold them, the cases are skipped.

#include <QPdfWriter>
#include <QTextDocument>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include "libgeo/article/article_reader.h"
#include "libgeo/article/fingerprint.h"
#include "libgeo/article/source_recogniser.h"
#include "libgeo/atlas/atlas_reader.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"
#include "tests/support/temporary_folder.h"

namespace {

std::filesystem::path articlesFolder() {
    if (const char* folder = std::getenv("MARZ_ARTICLES"))
        return folder;
    return test::sourceTree() / ".." / "shared" / "articles";
}

std::string escaped(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped().toStdString();
}

/// The blocks of an article as a publisher's system would mark them up.
std::string markedUp(const geo::Article& article) {
    std::string html;
    for (const geo::Block& block : article.blocks) {
        const std::string text = escaped(article.textOf(block));
        switch (block.role) {
            case geo::BlockRole::title:
                html += "<h1 class=\"headline\">" + text + "</h1>\n";
                break;
            case geo::BlockRole::heading:
                html += "<h2>" + text + "</h2>\n";
                break;
            case geo::BlockRole::caption:
                html += "<figure><img src=\"photo.jpg\"><figcaption>" + text + "</figcaption></figure>\n";
                break;
            case geo::BlockRole::pullQuote:
                html += "<blockquote class=\"pullquote\">" + text + "</blockquote>\n";
                break;
            case geo::BlockRole::navigation:
                html += "<nav>" + text + "</nav>\n";
                break;
            case geo::BlockRole::footer:
                html += "<footer><p>" + text + "</p></footer>\n";
                break;
            default:
                html += "<p>" + text + "</p>\n";
        }
    }
    return html;
}

std::string asWebPage(const geo::Article& article) {
    const std::string teaser =
        "<div class=\"teaser\"><a href=\"/x\"><h3>Another story altogether</h3></a><p>It is told here in so many words "
        "that a program may take it for a part of the article that stands above it.</p></div>";
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>The page</title><script>var x = "
           "\"<p>Kabul Kabul Kabul</p>\";</script><style>p { margin: 0 }</style></head><body><header class=\"site\"><a "
           "href=\"/\">The Paper</a></header><nav><ul><li><a href=\"/1\">World</a></li><li><a "
           "href=\"/2\">Afghanistan</a>"
           "</li></ul></nav><div class=\"cookie-banner\"><p>This page would like to keep what it knows about you on "
           "your "
           "own machine, if you agree.</p></div><main><div class=\"story\"><div class=\"story-body\">" +
           markedUp(article) +
           "</div><div class=\"social-share\"><p>Share</p></div></div><aside class=\"most-read\"><ol><li><a "
           "href=\"/3\">Tajikistan in pictures</a></li></ol></aside><section class=\"more\">" +
           teaser + teaser + "</section></main><footer><p>All rights reserved</p></footer></body></html>";
}

void printAsPdf(const geo::Article& article, const std::filesystem::path& path, QPageSize::PageSizeId size) {
    QPdfWriter writer(QString::fromStdString(path.string()));
    writer.setPageSize(QPageSize(size));
    writer.setTitle(QStringLiteral("The page"));
    QTextDocument text;
    text.setDefaultFont(QFont(QStringLiteral("DejaVu Serif"), 10));
    QString html = QString::fromStdString(markedUp(article));
    // Qt's rich text knows no captions and would run them into the paragraph before.
    html.replace(QStringLiteral("<figcaption>"), QStringLiteral("<p><small>"));
    html.replace(QStringLiteral("</figcaption>"), QStringLiteral("</small></p>"));
    text.setHtml(html);
    text.print(&writer);
    if (std::getenv("KEEP")) {
        QPdfWriter again(QString::fromStdString(std::string(std::getenv("KEEP")) + "/" + std::to_string(int(size)) +
                                                path.filename().string()));
        again.setPageSize(QPageSize(size));
        text.print(&again);
    }
}

/// What an atlas needs of an article: its passages, each found by content, and nothing else that looks like one.
struct Comparison {
    std::size_t wanted = 0;
    std::size_t found = 0;
    std::string missing;
    std::string extra;
};

using WriteTwin = std::function<std::filesystem::path(const geo::Article&, const test::TemporaryFolder&)>;

Comparison compareTwins(const WriteTwin& write) {
    Comparison comparison;
    const geo::Atlas atlas = geo::readAtlas(test::sourceTree() / "resources/atlas/central-asia-2021").value;
    const test::TemporaryFolder copies;
    for (const geo::Source& source : atlas.sources()) {
        const geo::Article original = geo::readArticle(articlesFolder() / (source.id.text() + ".txt")).value;
        const geo::Article twin = geo::readArticle(write(original, copies)).value;
        INFO(source.id.text());
        const auto recognised = geo::recogniseSource(twin, atlas);
        REQUIRE(recognised.size() == 1);
        CHECK(recognised[0].source == source.id);
        CHECK(recognised[0].certain);
        for (const geo::Passage& passage : atlas.passages()) {
            if (passage.source != source.id)
                continue;
            const geo::Block* block = geo::findPassageBlock(twin, passage);
            const bool found = block != nullptr && block->shown;
            ++comparison.wanted;
            comparison.found += found ? 1 : 0;
            comparison.missing += found ? "" : ' ' + source.id.text() + ':' + passage.paragraph;
        }
        for (const geo::Block& block : twin.blocks) {
            const auto same = [&](const geo::Block& other) {
                return other.shown && geo::fingerprintDistance(other.fingerprint, block.fingerprint) <= 8;
            };
            if (block.shown && std::none_of(original.blocks.begin(), original.blocks.end(), same))
                comparison.extra += ' ' + source.id.text() + ':' + block.reference();
        }
    }
    return comparison;
}

bool articlesAreHere() {
    return std::filesystem::exists(articlesFolder() / "weitz2021.txt");
}

}  // namespace

TEST_CASE("An article saved as a web page with navigation, scripts and teasers gives the same passages") {
    if (!articlesAreHere())
        MARZ_SKIP("the sample articles are not here");
    const Comparison comparison = compareTwins([](const geo::Article& article, const test::TemporaryFolder& folder) {
        return folder.write(article.path.stem().string() + ".html", asWebPage(article));
    });
    CHECK(comparison.found == comparison.wanted);
    CHECK(comparison.missing == "");
    CHECK(comparison.extra == "");
}

TEST_CASE("An article printed to PDF gives the same passages, but for a paragraph that ends with its page") {
    if (!articlesAreHere())
        MARZ_SKIP("the sample articles are not here");
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::A5, QPageSize::Letter}) {
        const Comparison comparison =
            compareTwins([size](const geo::Article& article, const test::TemporaryFolder& folder) {
                const std::filesystem::path path = folder / (article.path.stem().string() + ".pdf");
                printAsPdf(article, path, size);
                return path;
            });
        INFO("missing" << comparison.missing << "; extra" << comparison.extra);
        // Where a full last line ends a paragraph and a page, nothing tells that the next page begins a new one.
        CHECK(static_cast<double>(comparison.found) > 0.95 * static_cast<double>(comparison.wanted));
        CHECK(std::count(comparison.extra.begin(), comparison.extra.end(), ':') <= 3);
    }
}
