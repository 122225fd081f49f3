// SPDX-License-Identifier: Apache-2.0
// Everything about the resource that is looked at, and the routes it opens.
#pragma once

#include "ui/selection/EditedSelection.h"

#include <QScrollArea>
#include <QStringListModel>

class QLabel;
class QListView;

namespace latchkey::ui {

class CopyField;

class ResourceDetails : public QScrollArea
{
    Q_OBJECT
public:
    // `edited` must outlive it.
    explicit ResourceDetails(const EditedSelection &edited, QWidget *parent = nullptr);

    // -1 for none.
    void show(int resource);

private:
    void refresh();
    void showRoutes();

    const EditedSelection &m_edited;
    int m_resource = -1;
    QLabel *m_hint;
    QWidget *m_facts;
    QLabel *m_title;
    QLabel *m_path;
    QLabel *m_reason;
    QWidget *m_dangerRow;
    QLabel *m_dangerMark;
    QLabel *m_danger;
    CopyField *m_id;
    QLabel *m_module;
    QLabel *m_opens;
    QStringListModel m_routes;
    QListView *m_list;
};

} // namespace latchkey::ui
