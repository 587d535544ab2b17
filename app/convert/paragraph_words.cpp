// SPDX-License-Identifier: MIT
#include "app/convert/paragraph_words.h"

#include "app/convert/qt_text.h"

namespace marz {

namespace {

QString numberOf(std::string_view paragraph) {
    return paragraph.empty() ? QString() : toQString(paragraph.substr(1));
}

bool isNumbered(std::string_view paragraph) {
    return paragraph.size() > 1 && paragraph.front() == 'p';
}

}  // namespace

QString paragraphInWords(std::string_view paragraph) {
    return (isNumbered(paragraph) ? QStringLiteral("paragraph ") : QStringLiteral("caption, block ")) +
           numberOf(paragraph);
}

QString paragraphSign(std::string_view paragraph) {
    return (isNumbered(paragraph) ? QString(QChar(0x00B6)) : QStringLiteral("block ")) + numberOf(paragraph);
}

}  // namespace marz
