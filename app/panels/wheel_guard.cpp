// SPDX-License-Identifier: MIT
#include "app/panels/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QSlider>

namespace marz {

namespace {

class WheelGuard : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) {
            return false;
        }
        event->ignore();  // so that the form gets it
        return true;
    }
};

}  // namespace

void leaveWheelToForm(QWidget& form) {
    auto* guard = new WheelGuard(&form);
    const auto watch = [guard](QWidget* field) {
        field->setFocusPolicy(Qt::StrongFocus);  // turning the wheel does not give it the keys
        field->installEventFilter(guard);
    };
    for (QComboBox* box : form.findChildren<QComboBox*>()) {
        watch(box);
    }
    for (QAbstractSpinBox* box : form.findChildren<QAbstractSpinBox*>()) {
        watch(box);
    }
    for (QSlider* slider : form.findChildren<QSlider*>()) {
        watch(slider);
    }
}

}  // namespace marz
