// SPDX-License-Identifier: Apache-2.0
// A ready selection for a kind of software, looked through before it is taken.
#pragma once

#include "acl/Preset.h"
#include "ui/selection/EditedSelection.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace latchkey::ui {

class PresetDialog : public QDialog
{
    Q_OBJECT
public:
    // `edited` must outlive it; it is changed in one step.
    explicit PresetDialog(EditedSelection &edited, QWidget *parent = nullptr);

private:
    void showPreset(int row);
    void refresh();
    QStringList ticked() const;
    void add();
    void replace();

    EditedSelection &m_edited;
    QList<acl::Preset> m_presets;
    QListWidget *m_kinds;
    QLabel *m_purpose;
    QListWidget *m_resources;
    QLabel *m_count;
    QPushButton *m_add;
    QPushButton *m_replace;
};

} // namespace latchkey::ui
