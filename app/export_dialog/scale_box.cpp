// SPDX-License-Identifier: MIT
#include "app/export_dialog/scale_box.h"

#include <QRegularExpression>
#include <algorithm>
#include <limits>
#include <optional>

namespace marz {

namespace {

/// The box's own "1 : " may stand before one that was typed.
std::optional<qint64> denominatorIn(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:1\\s*:\\s*)*(\\d+|\\d{1,3}(?:[\\s,.'\\x{2019}]\\d{3})+)\\s*$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    QString digits;
    for (const QChar letter : match.captured(1)) {
        if (letter.isDigit()) {
            digits += QChar(u'0' + letter.digitValue());
        }
    }
    constexpr qsizetype mostDigits = 18;
    return digits.size() > mostDigits ? std::numeric_limits<qint64>::max() : digits.toLongLong();
}

}  // namespace

ScaleBox::ScaleBox(QWidget* parent) : QSpinBox(parent) {
    setPrefix(QStringLiteral("1 : "));
    setGroupSeparatorShown(true);
    setKeyboardTracking(false);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
}

QValidator::State ScaleBox::validate(QString& text, int& /*position*/) const {
    const std::optional<qint64> denominator = denominatorIn(text);
    return denominator && *denominator >= minimum() && *denominator <= maximum() ? QValidator::Acceptable
                                                                                 : QValidator::Intermediate;
}

int ScaleBox::valueFromText(const QString& text) const {
    return static_cast<int>(std::clamp<qint64>(denominatorIn(text).value_or(value()), minimum(), maximum()));
}

void ScaleBox::fixup(QString& text) const {
    if (denominatorIn(text)) {
        text = prefix() + textFromValue(valueFromText(text));
    }
}

}  // namespace marz
