// SPDX-License-Identifier: MIT
#include "app/export/layout/unshowable_letters.h"

#include <QCoreApplication>
#include <set>

#include "app/style/map_font.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::UnshowableLetters)
};

void addMissing(const QString& text, const LabelFont& font, std::set<uint>& missing) {
    if (canShow(text, font)) {
        return;
    }
    for (const uint letter : text.toUcs4()) {
        if (!canShow(QString::fromUcs4(reinterpret_cast<const char32_t*>(&letter), 1), font)) {
            missing.insert(letter);
        }
    }
}

void addMissing(const std::vector<SceneLayer>& layers, std::set<uint>& missing) {
    for (const SceneLayer& layer : layers) {
        for (const SceneItem& item : layer.items) {
            if (const auto* label = std::get_if<LabelItem>(&item)) {
                addMissing(label->text, label->font, missing);
            }
        }
    }
}

}  // namespace

QString unshowableLettersOf(const PageLayout& layout) {
    std::set<uint> missing;
    for (const PageGroup& group : layout.groups) {
        for (const PageItem& item : group.items) {
            if (const auto* text = std::get_if<PageText>(&item)) {
                addMissing(text->text, text->font, missing);
            }
        }
    }
    addMissing(layout.scene.base, missing);
    addMissing(layout.scene.overlay, missing);
    if (missing.empty()) {
        return {};
    }
    constexpr std::size_t mostNamed = 12;
    QStringList letters;
    for (const uint letter : missing) {
        if (static_cast<std::size_t>(letters.size()) == mostNamed) {
            letters << QStringLiteral("…");
            break;
        }
        letters << QString::fromUcs4(reinterpret_cast<const char32_t*>(&letter), 1) +
                       QStringLiteral(" (U+%1)").arg(letter, 4, 16, QLatin1Char('0')).toUpper();
    }
    return Words::tr(
               "No font here has the letters %1, so that boxes stand in their place; install a font that has "
               "them, for example the package fonts-noto-core, and export again.")
        .arg(letters.join(QStringLiteral(", ")));
}

}  // namespace marz
