// SPDX-License-Identifier: Apache-2.0
// What one program called, a line a route: how often, what was refused and why, when last.
#pragma once

#include "base/Result.h"
#include "clients/CalledRoutes.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace latchkey::ui {

class EmptyState;

// What a CallBook says of one client.
struct CountedCalls
{
    QList<clients::CalledRoute> routes;
    qint64 lastAt = 0; // ms since the epoch; 0 = never
};

class CallsDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the client with that id, called `name`, in the profile in that folder.
    CallsDialog(const QString &profileFolder, const QString &client, const QString &name,
                QWidget *parent = nullptr);

private:
    void build();
    QLayout *buildHead();
    QLayout *buildButtons();
    void read();
    void present(const CountedCalls &counted);
    void addRow(const clients::CalledRoute &called);
    void filter();
    void showNothing(const QString &headline, const QString &text, const QString &button = {});
    QList<const QTreeWidgetItem *> shown() const;
    QString summary() const;
    void copy();

    const QString m_folder;
    const QString m_client;
    qint64 m_lastAt = 0;
    QLineEdit *m_search;
    QComboBox *m_days;
    QTreeWidget *m_list;
    EmptyState *m_nothing;
    QLabel *m_summary;
    QPushButton *m_copy;
    QTimer m_saysSo;
};

} // namespace latchkey::ui
