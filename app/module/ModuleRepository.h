// SPDX-License-Identifier: Apache-2.0
// What was chosen for each integration's module, and what was written of it last.
#pragma once

#include "base/Result.h"
#include "module/SpecOf.h"
#include "module/WrittenModule.h"

#include <QString>

#include <optional>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::module {

struct KeptModule
{
    ModuleChoice choice;
    std::optional<WrittenModule> written;

    friend bool operator==(const KeptModule &, const KeptModule &) = default;
};

// Each write is durable when it returns. Every call can also fail with the problems of
// profile/Sql.h, and with `integration.unknown` if `id` is not in the profile.
class ModuleRepository
{
public:
    // `profile` must outlive the repository.
    explicit ModuleRepository(profile::Profile &profile);

    // Nothing chosen and nothing written, where nothing was ever saved.
    Result<KeptModule> of(const QString &id) const;
    Result<void> saveChoice(const QString &id, const ModuleChoice &choice);
    Result<void> saveWritten(const QString &id, const WrittenModule &written);

private:
    Result<void> write(const QString &id, const QString &assignments, const QVariantList &values);

    profile::Profile &m_profile;
};

} // namespace latchkey::module
