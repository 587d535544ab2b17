// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace marz {

/// A title as a file's name, without what file systems do not take; "map" where nothing is left.
QString fileNameFor(const QString& title);

}  // namespace marz
