// SPDX-License-Identifier: MIT
#pragma once

// What Marz is, with which libraries it runs, whose data it shows, and how it is used by mouse and keys.

#include <QString>
#include <QWidget>

namespace marz {

QString aboutText();
QString keysText();
void showAboutBox(QWidget* parent);
void showKeysBox(QWidget* parent);

}  // namespace marz
