// SPDX-License-Identifier: MIT
#include "app/bibliography/quotation.h"

#include <QStringList>

namespace marz {

namespace {

struct QuotationMarks {
    QChar open;
    QChar close;
    QChar innerOpen;
    QChar innerClose;
};

QuotationMarks marksOf(CitationStyle style) {
    switch (style) {
        case CitationStyle::harvard:
            return {QChar(0x2018), QChar(0x2019), QChar(0x201C), QChar(0x201D)};
        case CitationStyle::gost:
            return {QChar(0xAB), QChar(0xBB), QChar(0x201E), QChar(0x201C)};
        case CitationStyle::apa:
        case CitationStyle::chicago:
            break;
    }
    return {QChar(0x201C), QChar(0x201D), QChar(0x2018), QChar(0x2019)};
}

/// Typewriter marks open behind a space or bracket and close elsewhere; guillemets and curly marks say it themselves.
/// Single marks stay: nobody can tell them from apostrophes.
enum class MarkRole { none, opens, closes };

MarkRole roleAt(const QString& text, qsizetype at) {
    const QChar letter = text[at];
    if (letter == QChar(0x201C) && text.lastIndexOf(QChar(0x201E), at) > text.lastIndexOf(letter, at - 1)) {
        return MarkRole::closes;  // as in German and Russian: „so“
    }
    if (letter == QChar(0x201C) || letter == QChar(0x201E) || letter == QChar(0xAB)) {
        return MarkRole::opens;
    }
    if (letter == QChar(0x201D) || letter == QChar(0xBB)) {
        return MarkRole::closes;
    }
    if (letter != QLatin1Char('"')) {
        return MarkRole::none;
    }
    const bool begins = at == 0 || text[at - 1].isSpace() || QStringLiteral("([{").contains(text[at - 1]);
    return begins ? MarkRole::opens : MarkRole::closes;
}

}  // namespace

QString firstWords(const QString& text, int words) {
    const QStringList all = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (all.size() <= words) {
        return all.join(QLatin1Char(' '));
    }
    QString cut = all.mid(0, words).join(QLatin1Char(' '));
    static const QString loose = QStringLiteral(",;:-–—([{");
    while (!cut.isEmpty() && (loose.contains(cut.back()) || cut.back().isSpace())) {
        cut.chop(1);
    }
    return cut + QStringLiteral("\u00A0…");
}

QString quoted(CitationStyle style, const QString& text) {
    const QuotationMarks marks = marksOf(style);
    QString inside;
    int open = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const MarkRole role = roleAt(text, at);
        open += role == MarkRole::opens ? 1 : role == MarkRole::closes ? -1 : 0;
        inside += role == MarkRole::opens ? marks.innerOpen : role == MarkRole::closes ? marks.innerClose : text[at];
    }
    for (; open > 0; --open) {
        inside += marks.innerClose;
    }
    return marks.open + inside + marks.close;
}

}  // namespace marz
