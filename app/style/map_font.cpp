// SPDX-License-Identifier: MIT

#include "app/style/map_font.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QMutexLocker>
#include <algorithm>
#include <mutex>

#include "app/world/resource_locator.h"

namespace marz {

namespace {

void registerBundledFonts() {
    static std::once_flag once;
    std::call_once(once, [] {
        for (const char* face : {"Regular", "Italic", "Medium", "SemiBold", "Bold"}) {
            // Where a file is missing, the system's Inter or its default sans-serif steps in.
            QFontDatabase::addApplicationFont(
                resourceFile(QStringLiteral("fonts/Inter-%1.otf").arg(QLatin1String(face))));
        }
    });
}

}  // namespace

QFont mapFont(const LabelFont& font) {
    registerBundledFonts();
    QFont result(QStringLiteral("Inter"));
    result.setStyleHint(QFont::SansSerif);
    result.setPixelSize(std::max(1, qRound(font.pixelSize)));
    result.setWeight(static_cast<QFont::Weight>(font.weight));
    result.setItalic(font.italic);
    result.setHintingPreference(QFont::PreferNoHinting);
    if (font.letterSpacing > 0.0) {
        result.setLetterSpacing(QFont::AbsoluteSpacing, font.letterSpacing);
    }
    return result;
}

QString displayedText(const QString& text, const LabelFont& font) {
    return font.capitals ? QLocale::c().toUpper(text) : text;
}

LabelFont fontForText(const QString& text, const LabelFont& font) {
    LabelFont result = font;
    const bool joins = std::any_of(text.begin(), text.end(), [](QChar letter) {
        return letter.joiningType() == QChar::Joining_Dual || letter.joiningType() == QChar::Joining_Right;
    });
    if (joins) {
        result.letterSpacing = 0.0;
    }
    return result;
}

bool canShow(const QString& text, const LabelFont& font) {
    // Scripts whose letters only OpenType tables can shape: Qt asks Inter for them first and complains each time.
    const auto needsShaping = [](QChar letter) {
        return (letter.script() >= QChar::Script_Syriac && letter.script() <= QChar::Script_Sinhala) ||
               letter.script() == QChar::Script_Khmer || letter.script() == QChar::Script_Nko;
    };
    if (std::any_of(text.begin(), text.end(), needsShaping)) {
        return false;
    }
    const QFontMetricsF metrics(mapFont(font));
    const QList<uint> letters = text.toUcs4();
    return std::all_of(letters.begin(), letters.end(),
                       [&](uint letter) { return !QChar::isLetterOrNumber(letter) || metrics.inFontUcs4(letter); });
}

namespace {

TextSize shapeAndMeasure(const QString& text, const LabelFont& font) {
    const QFontMetricsF metrics(mapFont(font));
    const double width = metrics.horizontalAdvance(displayedText(text, font)) - font.letterSpacing;
    // Inter's own ascent leaves much air above capitals; boxes as tall would keep labels apart without need.
    return {std::max(0.0, width), std::min(metrics.ascent(), font.pixelSize * 0.92),
            std::min(metrics.descent(), font.pixelSize * 0.26)};
}

/// A text in a font, as a key of a hash.
struct MeasuredText {
    QString text;
    LabelFont font;

    friend bool operator==(const MeasuredText&, const MeasuredText&) = default;
    friend std::size_t qHash(const MeasuredText& key, std::size_t seed) {
        return qHashMulti(seed, key.text, key.font.pixelSize, key.font.weight, key.font.italic, key.font.capitals,
                          key.font.letterSpacing);
    }
};

}  // namespace

TextSize measureText(const QString& text, const LabelFont& font) {
    // Every picture measures the same few hundred names, and shaping one costs more than placing it.
    constexpr qsizetype mostKept = 20000;
    static QMutex mutex;
    static QHash<MeasuredText, TextSize> known;
    const MeasuredText key{text, font};
    {
        const QMutexLocker lock(&mutex);
        if (const auto found = known.constFind(key); found != known.constEnd()) {
            return *found;
        }
    }
    const TextSize size = shapeAndMeasure(text, font);
    const QMutexLocker lock(&mutex);
    if (known.size() >= mostKept) {
        known.clear();
    }
    known.insert(key, size);
    return size;
}

}  // namespace marz
