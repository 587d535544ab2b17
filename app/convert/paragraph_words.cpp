// SPDX-License-Identifier: MIT
#include "app/convert/paragraph_words.h"

#include <QCoreApplication>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::ParagraphWords)
};

QString numberOf(std::string_view paragraph) {
    return paragraph.empty() ? QString() : toQString(paragraph.substr(1));
}

bool isNumbered(std::string_view paragraph) {
    return paragraph.size() > 1 && paragraph.front() == 'p';
}

}  // namespace

QString paragraphInWords(std::string_view paragraph) {
    return (isNumbered(paragraph) ? Words::tr("paragraph %1") : Words::tr("caption, block %1"))
        .arg(numberOf(paragraph));
}

QString paragraphSign(std::string_view paragraph) {
    return (isNumbered(paragraph) ? QStringLiteral("\u00B6%1") : Words::tr("block %1")).arg(numberOf(paragraph));
}

}  // namespace marz
