// SPDX-License-Identifier: MIT
#include "libgeo/projection/plain_angles.h"

#include "libgeo/base/processor_clones.h"

namespace geo {

MARZ_WIDE_PROCESSOR_CLONES
void plainSinesAndCosines(const double* radians, std::size_t count, SineCosine* results) {
    for (std::size_t i = 0; i < count; ++i) {
        const SineCosine result = plainSineCosine(radians[i]);
        results[i].sine = result.sine;
        results[i].cosine = result.cosine;
    }
}

}  // namespace geo
