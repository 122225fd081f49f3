// SPDX-License-Identifier: Apache-2.0
#include "place/PlacePath.h"

#include "base/ForeignText.h"
#include "place/Text.h"

#include <algorithm>

namespace latchkey::place {

namespace {

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name != QLatin1String(".") && name != QLatin1String("..") &&
           !name.startsWith(QLatin1String(".latchkey-staging."));
}

bool isPlainBelow(const QString &path)
{
    const QStringList names = path.split(QLatin1Char('/'));
    return path.size() <= 1024 && QString::fromUtf8(path.toUtf8()) == path &&
           std::none_of(path.begin(), path.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; }) &&
           std::all_of(names.begin(), names.end(), isPlainName);
}

} // namespace

std::optional<Problem> badPathAmong(const QStringList &paths)
{
    const auto bad = std::find_if_not(paths.begin(), paths.end(), isPlainBelow);
    if (bad == paths.end()) {
        return {};
    }
    return Problem{"place.bad-path",
                   Text::tr("“%1” is no path below the store's folder.").arg(withoutControls(*bad)),
                   {}};
}

} // namespace latchkey::place
