// SPDX-License-Identifier: Apache-2.0
// What is entered in Admin, field by field in the order of Admin's own form, each to copy.
#pragma once

#include "session/Session.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace latchkey::ui {

class CopyField;

// What is checked on Admin's API tab.
struct ApiTab
{
    bool isAll = false;
    int chosen = 0; // 0: nothing was chosen here
};

class AdminForm : public QWidget
{
    Q_OBJECT
public:
    explicit AdminForm(QWidget *parent = nullptr);

    void show(const integrations::Integration &integration, quint16 port, const ApiTab &api);
    CopyField *callbackUrl() const { return m_callbackUrl; }
    // The last of it for the keyboard.
    QPushButton *resources() const { return m_resources; }

Q_SIGNALS:
    // The list of what is checked.
    void resourcesWanted();

private:
    void addRow(QGridLayout &grid, const QString &name, QWidget *value);

    CopyField *m_name;
    CopyField *m_callbackUrl;
    CopyField *m_identityUrl;
    QLabel *m_api;
    QPushButton *m_resources;
};

} // namespace latchkey::ui
