// SPDX-License-Identifier: Apache-2.0
// What is entered in Admin, field by field in the order of Admin's own form, each to copy.
#pragma once

#include "session/Session.h"

#include <QWidget>

#include <utility>

class QGridLayout;
class QHBoxLayout;
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
    QPushButton *lastButton() const { return m_save; }
    // Its rows as they are shown now: name and value.
    QList<std::pair<QString, QString>> fields() const;

Q_SIGNALS:
    // The list of what is checked.
    void resourcesWanted();
    // On paper, with that list.
    void printWanted();
    void pdfWanted();

private:
    QHBoxLayout *makePaperRow();
    void addRow(QGridLayout &grid, const QString &name, QWidget *value);

    CopyField *m_name;
    CopyField *m_callbackUrl;
    CopyField *m_identityUrl;
    QLabel *m_api;
    QPushButton *m_resources;
    QPushButton *m_save;
};

} // namespace latchkey::ui
