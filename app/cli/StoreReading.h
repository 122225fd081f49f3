// SPDX-License-Identifier: Apache-2.0
// What is known of an integration's store: its resources and routes.
#pragma once

#include "console/Console.h"
#include "integrations/SelectionRepository.h"
#include "storecode/AclReader.h"

namespace latchkey::integrations {
struct Integration;
} // namespace latchkey::integrations

namespace latchkey::cli {

// What the sources of the integration's choice say or, without any or where they are gone, the
// catalogue of the release that the store seems to be; its routes where the sources have none.
// What is wrong with files is said on standard error.
storecode::AclReading readingFor(const console::Console &console,
                                 const integrations::KeptResources &kept,
                                 const integrations::Integration &integration);

} // namespace latchkey::cli
