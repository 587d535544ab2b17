// SPDX-License-Identifier: MIT
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include "app/panels/own_claim_dialog.h"
#include "app/panels/own_place_dialog.h"
#include "app/panels/source_form.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

std::shared_ptr<const geo::Atlas> atlas() {
    return std::make_shared<const geo::Atlas>(smallAtlas());
}

/// The field beside a label, as a person finds it.
template <class Field>
Field& field(QDialog& form, const char* labelText) {
    for (QLabel* label : form.findChildren<QLabel*>()) {
        if (label->text().remove(QLatin1Char('&')) == QString::fromUtf8(labelText)) {
            return dynamic_cast<Field&>(*label->buddy());
        }
    }
    FAIL("no field " << labelText);
    throw std::logic_error(labelText);
}

bool canBeSaved(QDialog& form) {
    return form.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->isEnabled();
}

}  // namespace

TEST_CASE("A new claim needs a statement, a source and a paragraph, and is about the place") {
    const auto world = atlas();
    OwnClaimDialog form(world, world->places().front(), nullptr);
    CHECK_FALSE(canBeSaved(form));
    field<QPlainTextEdit>(form, "Statement").setPlainText(QStringLiteral(" The ferry runs. "));
    CHECK_FALSE(canBeSaved(form));
    field<QLineEdit>(form, "Paragraph").setText(QStringLiteral("p4"));
    CHECK_FALSE(canBeSaved(form));
    field<QComboBox>(form, "Source").setCurrentIndex(1);
    CHECK(canBeSaved(form));
    field<QLineEdit>(form, "From").setText(QStringLiteral("2021-13"));
    CHECK_FALSE(canBeSaved(form));
    CHECK(form.problem().contains(QStringLiteral("2021-13")));
    field<QLineEdit>(form, "From").setText(QStringLiteral("2021-08"));
    field<QLineEdit>(form, "To").setText(QStringLiteral("2021-07-31"));
    CHECK_FALSE(canBeSaved(form));
    field<QLineEdit>(form, "To").setText(QStringLiteral("2021-08"));
    CHECK(canBeSaved(form));

    const std::vector<geo::AtlasRow> rows = form.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].table == "claims");
    CHECK(rows[0].cells.at("id").starts_with("own-claim-"));
    CHECK(form.rows()[0].cells.at("id") != rows[0].cells.at("id"));
    CHECK(rows[0].cells.at("place_ids") == world->places().front().id.text());
    CHECK(rows[0].cells.at("statement") == "The ferry runs.");
    CHECK(rows[0].cells.at("date_precision") == "month");
    CHECK(rows[0].cells.at("source_id") == world->sources().front().id.text());
}

TEST_CASE("A claim from another source brings the source with it") {
    const auto world = atlas();
    OwnClaimDialog form(world, world->places().front(), nullptr);
    field<QPlainTextEdit>(form, "Statement").setPlainText(QStringLiteral("The ferry runs."));
    field<QLineEdit>(form, "Paragraph").setText(QStringLiteral("p1"));
    auto& source = field<QComboBox>(form, "Source");
    source.setCurrentIndex(source.count() - 1);
    CHECK_FALSE(canBeSaved(form));
    Q_EMIT source.activated(source.currentIndex());
    auto* described = form.findChild<SourceForm*>();
    REQUIRE(described != nullptr);
    described->field(QStringLiteral("title")).setText(QStringLiteral("Ferries"));
    described->field(QStringLiteral("issued")).setText(QStringLiteral("2022-03"));
    described->accept();
    REQUIRE(canBeSaved(form));
    const std::vector<geo::AtlasRow> rows = form.rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells.at("title") == "Ferries");
    CHECK(rows[0].cells.at("date_precision") == "month");
    CHECK(rows[1].cells.at("source_id") == rows[0].cells.at("id"));
}

TEST_CASE("A correction of a claim names what was changed, and cannot empty what was there") {
    const auto world = atlas();
    const geo::Claim& claim = world->claims().front();
    OwnClaimDialog form(world, world->places().front(), &claim);
    REQUIRE(canBeSaved(form));
    CHECK(form.rows()[0].cells == std::map<std::string, std::string>{{"id", claim.id.text()}});
    field<QLineEdit>(form, "Quantity").setText(QStringLiteral("77"));
    CHECK(form.rows()[0].cells == std::map<std::string, std::string>{{"id", claim.id.text()}, {"quantity", "77"}});
    field<QLineEdit>(form, "Paragraph").clear();
    CHECK_FALSE(canBeSaved(form));
}

TEST_CASE("A correction keeps a source, a category and a kind that the atlas does not know") {
    geo::AtlasContents contents = smallAtlas();
    contents.claims.front().source = geo::SourceId("gone2020");
    contents.claims.front().category = "weather";
    contents.places.front().kind = "volcano";
    const auto world = std::make_shared<const geo::Atlas>(std::move(contents));
    OwnClaimDialog claim(world, world->places().front(), &world->claims().front());
    CHECK(claim.rows()[0].cells.size() == 1);
    OwnPlaceDialog place(world, world->places().front());
    CHECK(place.row().cells.size() == 1);
}

TEST_CASE("A new place may be without a position, but a position says where it is from") {
    const auto world = atlas();
    OwnPlaceDialog form(world, std::optional(geo::LonLat{68.5, 37.25}));
    CHECK_FALSE(canBeSaved(form));
    field<QLineEdit>(form, "Name").setText(QStringLiteral("Ferry"));
    CHECK_FALSE(canBeSaved(form));
    field<QLineEdit>(form, "Where it is from").setText(QStringLiteral("my map"));
    CHECK(canBeSaved(form));
    CHECK(form.row().cells.at("WKT") == "POINT (68.5 37.25)");
    field<QLineEdit>(form, "Latitude").setText(QStringLiteral("97"));
    CHECK_FALSE(canBeSaved(form));
    field<QLineEdit>(form, "Latitude").clear();
    field<QLineEdit>(form, "Longitude").clear();
    CHECK(canBeSaved(form));
    CHECK(form.row().cells.at("WKT").empty());
    field<QLineEdit>(form, "Known to within").setText(QStringLiteral("-3"));
    CHECK_FALSE(canBeSaved(form));
}

TEST_CASE("A corrected place that is opened and saved changes nothing") {
    const auto world = atlas();
    for (const geo::Place& place : world->places()) {
        INFO(place.id.text());
        OwnPlaceDialog form(world, place);
        CHECK(form.row().cells == std::map<std::string, std::string>{{"id", place.id.text()}});
    }
}

TEST_CASE("Giving up a form asks where something was typed, and closes it at once where nothing was") {
    const auto world = atlas();
    OwnPlaceDialog untouched(world, std::nullopt);
    untouched.show();
    QTest::keyClick(&untouched, Qt::Key_Escape);
    CHECK_FALSE(untouched.isVisible());

    const auto question = [](OwnClaimDialog& form) {
        return form.findChild<QMessageBox*>(QStringLiteral("unsavedQuestion"));
    };
    for (const bool byKey : {true, false}) {
        OwnClaimDialog form(world, world->places().front(), nullptr);
        form.show();
        field<QPlainTextEdit>(form, "Statement").setPlainText(QStringLiteral("The ferry runs."));
        byKey ? QTest::keyClick(&form, Qt::Key_Escape) : static_cast<void>(form.close());
        CHECK(form.isVisible());
        REQUIRE(question(form) != nullptr);
        QTest::keyClick(question(form), Qt::Key_Escape);  // keeps what was typed
        CHECK(form.isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        form.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Cancel)->click();
        REQUIRE(question(form) != nullptr);
        for (QAbstractButton* button : question(form)->buttons()) {
            if (question(form) != nullptr && question(form)->buttonRole(button) == QMessageBox::DestructiveRole) {
                button->click();
                break;
            }
        }
        CHECK_FALSE(form.isVisible());
        CHECK(form.result() == QDialog::Rejected);
    }
}
