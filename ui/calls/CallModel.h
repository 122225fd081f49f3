// SPDX-License-Identifier: Apache-2.0
// Calls of an application with the route each meets, and what that needs.
#pragma once

#include "calls/CallFile.h"
#include "ui/selection/EditedSelection.h"

#include <QAbstractListModel>

#include <optional>

namespace latchkey::ui {

struct MetCall
{
    calls::FoundCall found;
    std::optional<acl::Route> route; // nullopt: no route matches, or it is a question
};

struct MetCalls
{
    QList<MetCall> calls;
    QList<documents::FileProblem> problems;
    int others = 0; // requests that are no calls of the REST API
    int graphQl = 0;
};

// Reads the calls out of `sources` and looks for their routes; why some meet none is among the
// problems. Blocking; made for another thread.
MetCalls meetCalls(const QList<calls::CallSource> &sources, const acl::RouteTable &routes);

// Two lines a row: the call; what it needs. What was wrong with the text comes after the calls.
class CallModel : public QAbstractListModel
{
    Q_OBJECT
public:
    // `edited` must outlive the model.
    explicit CallModel(const EditedSelection &edited, QObject *parent = nullptr);

    void show(const MetCalls &met);
    const MetCalls &met() const { return m_met; }
    // All ACL resources the calls need, each once.
    QStringList needed() const;
    int withoutRoute() const;
    int questions() const;
    // The first ACL resource of the row's call; empty if it needs none.
    QString resourceOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString needs(const MetCall &call) const;
    bool isGranted(const MetCall &call) const;
    QVariant dataOf(const MetCall &call, int role) const;

    const EditedSelection &m_edited;
    MetCalls m_met;
};

} // namespace latchkey::ui
