// SPDX-License-Identifier: MIT
#pragma once

// The wheel over a form scrolls it: a field that happens to lie under the pointer would else be changed unseen.

#include <QWidget>

namespace marz {

/// For all fields that are in the form now; one that has the keys still takes the wheel.
void leaveWheelToForm(QWidget& form);

}  // namespace marz
