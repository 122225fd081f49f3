// SPDX-License-Identifier: Apache-2.0
// Where a call is put together: what is called, what that needs, and what goes along.
#pragma once

#include "requests/RequestDraft.h"
#include "requests/RouteStanding.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace latchkey::ui {

class BodyEditor;
class EditedSelection;
class MarkLabel;
class RouteEdit;
class SearchEditor;
class ValueFields;

class RequestForm : public QWidget
{
    Q_OBJECT
public:
    // `edited` must outlive it: the choice it adds to, with the routes it offers. `besidePath`
    // stands at the right of the path, `beneath` in a row at the end.
    RequestForm(EditedSelection &edited, const QList<QPushButton *> &besidePath,
                const QList<QPushButton *> &beneath, QWidget *parent = nullptr);

    requests::RequestDraft draft() const;
    void setDraft(const requests::RequestDraft &draft);
    // What the integration may do; the routes are read anew.
    void setRights(const requests::Rights &rights);
    // nullptr: none that is known.
    const acl::Route *routeOf(const requests::RequestDraft &draft) const;

    RouteEdit *route() const { return m_route; }
    ValueFields *values() const { return m_values; }
    SearchEditor *search() const { return m_search; }
    BodyEditor *body() const { return m_body; }
    // Whether the next call is to leave both its bodies in the log: that call alone.
    bool isRecording() const;
    void stopRecording();

Q_SIGNALS:
    void changed();
    void sendWanted();

private:
    void build(const QList<QPushButton *> &besidePath, const QList<QPushButton *> &beneath);
    void onChanged();
    void showNeeds();
    void addMissing();

    EditedSelection &m_edited;
    requests::Rights m_rights;
    RouteEdit *m_route;
    MarkLabel *m_needsMark;
    QLabel *m_needs;
    QPushButton *m_add;
    ValueFields *m_values;
    SearchEditor *m_search;
    BodyEditor *m_body;
    QCheckBox *m_record;
};

} // namespace latchkey::ui
