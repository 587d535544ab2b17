// SPDX-License-Identifier: MIT
#include "libgeo/projection/projection_database.h"

#include <proj.h>

#include <memory>

namespace geo {

std::optional<std::string> missingProjectionDatabase() {
    const std::unique_ptr<PJ_CONTEXT, PJ_CONTEXT* (*)(PJ_CONTEXT*)> context(proj_context_create(),
                                                                            &proj_context_destroy);
    proj_log_func(context.get(), nullptr, [](void*, int, const char*) {});
    if (context && proj_context_get_database_path(context.get()) != nullptr) {
        return std::nullopt;
    }
    return "PROJ's database proj.db is missing, so layers in other coordinate systems than longitude and latitude "
           "cannot be placed; install it (in Debian the package proj-data).";
}

}  // namespace geo
