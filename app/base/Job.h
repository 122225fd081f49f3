// SPDX-License-Identifier: Apache-2.0
// Blocking work on the thread pool, its result in the event loop.
#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace latchkey {

// Runs `work` (which takes and returns values) on `pool` and gives its result to `then` in the
// thread of `context`; not at all if the context is gone by then.
template <typename Work, typename Then>
void runJob(QThreadPool &pool, QObject *context, Work work, Then then)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcher<Value>::finished, context,
                     [watcher, then = std::move(then)] {
                         watcher->deleteLater();
                         then(watcher->result());
                     });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
}

// The same on the thread pool that all share.
template <typename Work, typename Then>
void runJob(QObject *context, Work work, Then then)
{
    runJob(*QThreadPool::globalInstance(), context, std::move(work), std::move(then));
}

} // namespace latchkey
