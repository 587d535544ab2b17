// SPDX-License-Identifier: MIT
#pragma once

// How the dialog's forms are ordered: sections with a quiet heading, rows of several fields.

#include <QString>
#include <initializer_list>

class QFormLayout;
class QLabel;
class QSpinBox;
class QWidget;

namespace marz {

QLabel* sectionHeading(const QString& title);
/// A heading with room above it, unless it is the form's first row.
void addSection(QFormLayout& form, const QString& title);
/// The fields beside each other, sharing the width evenly.
QWidget* rowOf(std::initializer_list<QWidget*> fields);
/// A row whose label is that of one of the fields in it.
void addLabelled(QFormLayout& form, const QString& label, QWidget* buddy, QWidget* row);

/// For whole numbers; a number that is typed counts when it is finished.
QSpinBox* numberBox(int least, int most, const QString& suffix, const QString& accessibleName);

}  // namespace marz
