// SPDX-License-Identifier: MIT

#include "app/style/map_style.h"

namespace marz {

const KindStyle& MapStyle::kind(const QString& kindId) const {
    const auto found = kinds.constFind(kindId);
    return found == kinds.constEnd() ? otherKind : *found;
}

}  // namespace marz
