// SPDX-License-Identifier: MIT
#include "app/export/formats/page_metadata.h"

#include <QXmlStreamReader>

#include "app/convert/qt_text.h"
#include "app/export/formats/xmp_packet.h"
#include "app/export/map_exporter.h"
#include "app/world/world_builder.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/run_tool.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

PageMetadata metadata(const ExportRequest& request) {
    return metadataOf(layOutPage(request), request);
}

ExportRequest smallRequest() {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.page = parsePageSize(QStringLiteral("A4"), 72);
    return request;
}

}  // namespace

TEST_CASE("A page's metadata says what is shown, where, in which projection and from which data") {
    ExportRequest request = smallRequest();
    request.filter.countries = {"TJ", "AF"};
    const PageMetadata known = metadata(request);
    CHECK(known.title == request.title);
    CHECK(known.keywords.contains(QStringLiteral("Sher Khan Bandar–Panji Poyon")));
    CHECK(known.filter.startsWith(QStringLiteral("countries: TJ, AF; kinds: ")));
    CHECK(known.projection.contains(QStringLiteral("+proj=lcc")));
    CHECK(known.data.contains(QStringLiteral("Natural Earth")));
    CHECK(known.data.contains(QStringLiteral("117 places")));
    const QStringList view = known.view.split(QStringLiteral(", "));
    REQUIRE(view.size() == 4);
    // What was asked for is within what is shown.
    CHECK(view[0].toDouble() <= 66.0);
    CHECK(view[1].toDouble() <= 35.5);
    CHECK(view[2].toDouble() >= 74.0);
    CHECK(view[3].toDouble() >= 40.5);
}

TEST_CASE("A world map whose edge leaves the earth gives no box of degrees") {
    ExportRequest request = smallRequest();
    request.world =
        std::make_shared<const World>(inProjection(*request.world, *geo::findProjection("equal-earth")).value);
    request.area = geo::LonLatBox{-169.0, -89.0, -170.0, 89.0};
    CHECK(metadata(request).view.isEmpty());
}

TEST_CASE("An XMP packet is well formed, whatever the texts hold") {
    PageMetadata odd;
    odd.title = QStringLiteral("<Border> & \"bridge\" ") + QChar(0x01) + QChar(0xD800);
    odd.description = QStringLiteral("line\nline ]]> مرز");
    odd.keywords = {QStringLiteral("a&b"), QString()};
    const QByteArray packet = xmpPacket(odd);
    CHECK(packet.startsWith("<?xpacket begin="));
    CHECK(packet.endsWith("<?xpacket end=\"r\"?>"));
    QXmlStreamReader reader(packet);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        text += reader.isCharacters() ? reader.text().toString() : QString();
    }
    CHECK(!reader.hasError());
    CHECK(text.contains(QStringLiteral("<Border> & \"bridge\"")));
    CHECK(text.contains(QStringLiteral("مرز")));
}

TEST_CASE("Images of every format hold title, view, projection and filter for other programs") {
    const test::TemporaryFolder folder;
    ExportRequest request = smallRequest();
    request.filter.countries = {"TJ"};
    for (const char* name : {"map.png", "map.jpg", "map.webp", "map.tif", "map.pdf"}) {
        CAPTURE(name);
        const auto file = exportMap(request, toQString((folder / name).string()));
        REQUIRE(file);
        const std::string content = test::contentOf(folder / name);
        CHECK_THAT(content, ContainsSubstring("W5M0MpCehiHzreSzNTczkc9d"));
        CHECK_THAT(content, ContainsSubstring("Crossings of the Panj"));
        CHECK_THAT(content, ContainsSubstring("+proj=lcc"));
        CHECK_THAT(content, ContainsSubstring("countries: TJ"));
        CHECK_THAT(content, ContainsSubstring("urn:org.marz.Marz:page:"));
    }
}
