// SPDX-License-Identifier: Apache-2.0
// What can be done today so that a store on another computer reaches this one.
#pragma once

#include <QDialog>

namespace latchkey::ui {

class ReachDialog : public QDialog
{
    Q_OBJECT
public:
    // `host` is the store's, `port` the listener's.
    ReachDialog(const QString &host, quint16 port, QWidget *parent = nullptr);
};

} // namespace latchkey::ui
