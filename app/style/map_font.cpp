// SPDX-License-Identifier: MIT

#include "app/style/map_font.h"

#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <mutex>

#include "app/world/resource_locator.h"

namespace marz {

namespace {

constexpr std::size_t keptMeasures = 20'000;

/// Inter first, then ours for the scripts that it lacks: Qt takes the first that has the letters. What none of them has
/// is left to the system's fonts.
const QStringList& families() {
    static const QStringList names = [] {
        QStringList list{QStringLiteral("Marz Inter")};
        for (const char* script : {"Arabic", "Armenian", "Georgian", "Hebrew", "Devanagari", "Bengali", "Thai", "Lao",
                                   "Tibetan", "Myanmar", "Chinese"}) {
            list.append(QStringLiteral("Marz ") + QLatin1String(script));
        }
        return list;
    }();
    return names;
}

/// Qt makes the table by which letters are blended when it draws the first, and takes no lock for it: of two threads
/// that draw their first letters at the same time, one might blend with a table that the other has just replaced.
void drawFirstLetter() {
    QImage image(8, 8, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QFont font(QStringLiteral("Marz Inter"));
    font.setPixelSize(8);
    painter.setFont(font);
    painter.drawText(0, 8, QStringLiteral("I"));
}

/// Once, before anything is written: whatever draws letters asks for a font first.
void prepareFonts() {
    static std::once_flag once;
    std::call_once(once, [] {
        const QDir folder(resourceFile(QStringLiteral("fonts")));
        for (const QString& file :
             folder.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")}, QDir::Files, QDir::Name)) {
            // Where a file is missing, the system's default sans-serif steps in.
            QFontDatabase::addApplicationFont(folder.filePath(file));
        }
        drawFirstLetter();
    });
}

/// What was measured, by text and font: while the map moves the same names are asked for in every picture.
template <class Value>
class Measured {
public:
    template <class Measure>
    Value get(const QString& text, const LabelFont& font, Measure&& measure) {
        const Key key{text, font};
        {
            const std::lock_guard lock(m_mutex);
            if (const auto found = m_values.constFind(key); found != m_values.constEnd()) {
                return *found;
            }
        }
        const Value value = measure();
        const std::lock_guard lock(m_mutex);
        if (static_cast<std::size_t>(m_values.size()) >= keptMeasures) {
            m_values.clear();
        }
        m_values.insert(key, value);
        return value;
    }

private:
    struct Key {
        QString text;
        LabelFont font;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0) {
            return qHashMulti(seed, key.text, key.font.pixelSize, key.font.weight, key.font.italic, key.font.capitals,
                              key.font.letterSpacing);
        }
    };

    std::mutex m_mutex;
    QHash<Key, Value> m_values;
};

bool hasAllLetters(const QString& text, const LabelFont& font) {
    const QFontMetricsF metrics(mapFont(font));
    const QList<uint> letters = text.toUcs4();
    return std::all_of(letters.begin(), letters.end(),
                       [&](uint letter) { return !QChar::isLetterOrNumber(letter) || metrics.inFontUcs4(letter); });
}

}  // namespace

QFont mapFont(const LabelFont& font) {
    prepareFonts();
    QFont result;
    result.setFamilies(families());
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

bool lettersBelongTogether(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        const QChar::Script script = letter.script();
        return letter.joiningType() == QChar::Joining_Dual || letter.joiningType() == QChar::Joining_Right ||
               (script >= QChar::Script_Syriac && script <= QChar::Script_Myanmar) || script == QChar::Script_Khmer;
    });
}

LabelFont fontForText(const QString& text, const LabelFont& font) {
    LabelFont result = font;
    if (lettersBelongTogether(text)) {
        result.letterSpacing = 0.0;
    }
    return result;
}

bool canShow(const QString& text, const LabelFont& font) {
    static Measured<bool> known;
    return known.get(text, font, [&] { return hasAllLetters(text, font); });
}

TextSize measureText(const QString& text, const LabelFont& font) {
    static Measured<TextSize> known;
    return known.get(text, font, [&] {
        const QFontMetricsF metrics(mapFont(font));
        const double width = metrics.horizontalAdvance(displayedText(text, font)) - font.letterSpacing;
        // Inter's own ascent leaves much air above capitals; boxes as tall would keep labels apart without need.
        return TextSize{std::max(0.0, width), std::min(metrics.ascent(), font.pixelSize * 0.92),
                        std::min(metrics.descent(), font.pixelSize * 0.26)};
    });
}

}  // namespace marz
