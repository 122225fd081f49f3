// SPDX-License-Identifier: Apache-2.0
// What can be done so that a store on another computer reaches this one.
#pragma once

#include <QDialog>

namespace latchkey::ui {

class ReachDialog : public QDialog
{
    Q_OBJECT
public:
    // `id` is the integration's, `host` the store's.
    ReachDialog(const QString &id, const QString &host, QWidget *parent = nullptr);
};

} // namespace latchkey::ui
