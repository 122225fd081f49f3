// SPDX-License-Identifier: Apache-2.0
// Which release of Commerce a store seems to run.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace latchkey::integrations {

// By the dialect it signs in (oauth::Dialect's name): "2.4.8" for native, the newest that it can
// be. Empty if the dialect says nothing, or is not known yet.
QString likelyRelease(QByteArrayView dialect);

} // namespace latchkey::integrations
