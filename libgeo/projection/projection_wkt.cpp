// SPDX-License-Identifier: MIT
#include "libgeo/projection/projection_wkt.h"

#include <proj.h>

#include <array>
#include <memory>

namespace geo {

std::optional<std::string> esriWktOf(const ProjectionDefinition& projection) {
    const std::unique_ptr<PJ_CONTEXT, decltype(&proj_context_destroy)> context(proj_context_create(),
                                                                               &proj_context_destroy);
    if (context == nullptr) {
        return std::nullopt;
    }
    proj_context_set_enable_network(context.get(), 0);
    proj_log_func(context.get(), nullptr, [](void*, int, const char*) {});
    const std::unique_ptr<PJ, decltype(&proj_destroy)> system(
        proj_create(context.get(), (projection.proj + " +type=crs").c_str()), &proj_destroy);
    if (system == nullptr) {
        return std::nullopt;
    }
    const std::array<const char*, 2> options{"MULTILINE=NO", nullptr};
    // The text lives as long as the system it is of.
    const char* const text = proj_as_wkt(context.get(), system.get(), PJ_WKT1_ESRI, options.data());
    return text != nullptr ? std::optional<std::string>(text) : std::nullopt;
}

}  // namespace geo
