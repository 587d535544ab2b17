// SPDX-License-Identifier: MIT
#include "app/convert/xml_text.h"

namespace marz {

QString textForXml(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        const bool pair = letter.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (pair) {
            clean += letter;
            clean += text[++at];
            continue;
        }
        const char16_t code = letter.unicode();
        const bool control = code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r';
        clean += control || letter.isSurrogate() || code >= 0xFFFE ? QChar(QChar::ReplacementCharacter) : letter;
    }
    return clean;
}

QString idForXml(const QString& id) {
    QString clean = id;
    for (QChar& letter : clean) {
        const char16_t code = letter.unicode();
        const bool fits = code < 0x80 && (letter.isLetterOrNumber() || code == u'-' || code == u'_');
        letter = fits ? letter : QLatin1Char('_');
    }
    return clean;
}

}  // namespace marz
