// SPDX-License-Identifier: Apache-2.0
// What a verb needs while the event loop runs.
#pragma once

#include <QCoreApplication>

#include <memory>

namespace latchkey::cli {

// Destroys it when the event loop ends, with the loop's objects still there. A verb that ends
// before the loop keeps it to itself.
template <typename T>
void keepUntilQuit(std::unique_ptr<T> held)
{
    auto *application = QCoreApplication::instance();
    QObject::connect(application, &QCoreApplication::aboutToQuit, application,
                     [raw = held.release()] { delete raw; });
}

} // namespace latchkey::cli
