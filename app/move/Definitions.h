// SPDX-License-Identifier: Apache-2.0
// The way without secrets: what integrations are, for other computers, where they are activated
// anew.
#pragma once

#include "base/Result.h"
#include "integrations/DefinitionFile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::move {

// The file for these integrations of the profile; of what their resources are chosen from it names
// releases of the catalogue, no paths of this computer. Problems: those of SelectionRepository.
Result<QByteArray> exported(profile::Profile &profile,
                            const QList<integrations::Integration> &wanted);

// What is in such a file. Problems: those of integrations::readDefinitions(),
// `integration.bad-file` (it names a path), those of storecode::catalogueRelease().
Result<QList<integrations::Definition>> definitionsIn(QByteArrayView file);

} // namespace latchkey::move
