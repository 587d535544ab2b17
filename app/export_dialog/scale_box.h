// SPDX-License-Identifier: MIT
#pragma once

#include <QSpinBox>

namespace marz {

/// The number of a scale, shown as "1 : 5,000,000" and typed in any usual way: 1:5000000, 5 000 000, 5.000.000.
class ScaleBox : public QSpinBox {
public:
    explicit ScaleBox(QWidget* parent = nullptr);

protected:
    QValidator::State validate(QString& text, int& position) const override;
    int valueFromText(const QString& text) const override;
    /// A number beyond the limits becomes the limit; what is no number is taken back.
    void fixup(QString& text) const override;
};

}  // namespace marz
