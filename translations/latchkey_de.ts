<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Acl</name>
    <message>
        <source>&quot;%1&quot; is not an API call. Write a method and a path, like GET /V1/orders.</source>
        <translation>„%1“ ist kein API-Aufruf. Schreiben Sie Methode und Pfad, etwa GET /V1/orders.</translation>
    </message>
    <message>
        <source>The file is larger than %L1 MiB.</source>
        <translation>Die Datei ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is not a resource id. Ids look like Magento_Sales::sales.</source>
        <translation>Zeile %1: „%2“ ist keine ID einer Ressource. IDs sehen aus wie Magento_Sales::sales.</translation>
    </message>
    <message>
        <source>Entry %1 of the list, &quot;%2&quot;, is not a resource id. Ids look like Magento_Sales::sales.</source>
        <translation>Eintrag %1 der Liste, „%2“, ist keine ID einer Ressource. IDs sehen aus wie Magento_Sales::sales.</translation>
    </message>
    <message>
        <source>This JSON is not a selection. A selection looks like {&quot;all&quot;: false, &quot;resources&quot;: [&quot;Magento_Sales::sales&quot;]}.</source>
        <translation>Dieses JSON ist keine Auswahl. Eine Auswahl sieht so aus: {&quot;all&quot;: false, &quot;resources&quot;: [&quot;Magento_Sales::sales&quot;]}.</translation>
    </message>
    <message>
        <source>Line %1: the JSON cannot be read. It may have been cut off.</source>
        <translation>Zeile %1: Das JSON lässt sich nicht lesen. Vielleicht wurde es abgeschnitten.</translation>
    </message>
    <message>
        <source>Line %1: the integration has no name.</source>
        <translation>Zeile %1: Die Integration hat keinen Namen.</translation>
    </message>
    <message>
        <source>Line %1: the integration &quot;%2&quot; has no &lt;resources&gt;. If its resources are in an api.xml, read that file.</source>
        <translation>Zeile %1: Die Integration „%2“ hat keine &lt;resources&gt;. Stehen ihre Ressourcen in einer api.xml, dann lesen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Line %1: the root element is &lt;%2&gt;. It is &lt;integrations&gt; in an api.xml and &lt;config&gt; in an integration.xml.</source>
        <translation>Zeile %1: Das oberste Element ist &lt;%2&gt;. In einer api.xml ist es &lt;integrations&gt;, in einer integration.xml &lt;config&gt;.</translation>
    </message>
    <message>
        <source>The file holds no integration.</source>
        <translation>Die Datei enthält keine Integration.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Buchhaltung</translation>
    </message>
    <message>
        <source>Reads orders, invoices, refunds and payments to book them.</source>
        <translation>Liest Bestellungen, Rechnungen, Gutschriften und Zahlungen, um sie zu buchen.</translation>
    </message>
    <message>
        <source>Reads orders: what was sold, to whom</source>
        <translation>Liest Bestellungen: was an wen verkauft wurde</translation>
    </message>
    <message>
        <source>Reads invoices; Commerce grants refunding them with it</source>
        <translation>Liest Rechnungen; Commerce erlaubt damit auch, sie zu erstatten</translation>
    </message>
    <message>
        <source>Reads credit memos; Commerce grants writing them with it</source>
        <translation>Liest Gutschriften; Commerce erlaubt damit auch, sie anzulegen</translation>
    </message>
    <message>
        <source>Matches payments with the bank statement</source>
        <translation>Gleicht Zahlungen mit dem Kontoauszug ab</translation>
    </message>
    <message>
        <source>Reads tax rates and rules; Commerce grants changing them with it</source>
        <translation>Liest Steuersätze und -regeln; Commerce erlaubt damit auch, sie zu ändern</translation>
    </message>
    <message>
        <source>Reads customer groups: they decide the tax</source>
        <translation>Liest Kundengruppen: Sie entscheiden über die Steuer</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Takes orders in, ships and invoices them, and keeps stock and prices right.</source>
        <translation>Nimmt Bestellungen entgegen, versendet und berechnet sie und hält Bestand und Preise richtig.</translation>
    </message>
    <message>
        <source>Reads new orders</source>
        <translation>Liest neue Bestellungen</translation>
    </message>
    <message>
        <source>Reports what was shipped, with tracking numbers</source>
        <translation>Meldet, was versendet wurde, mit Sendungsnummern</translation>
    </message>
    <message>
        <source>Reads shipments made in Admin</source>
        <translation>Liest Lieferungen, die im Admin angelegt wurden</translation>
    </message>
    <message>
        <source>Invoices what was shipped</source>
        <translation>Berechnet, was versendet wurde</translation>
    </message>
    <message>
        <source>Reads invoices made in Admin</source>
        <translation>Liest Rechnungen, die im Admin angelegt wurden</translation>
    </message>
    <message>
        <source>Cancels orders that cannot be delivered</source>
        <translation>Storniert Bestellungen, die nicht lieferbar sind</translation>
    </message>
    <message>
        <source>Puts orders on hold that wait for something</source>
        <translation>Hält Bestellungen an, die auf etwas warten</translation>
    </message>
    <message>
        <source>Releases orders on hold</source>
        <translation>Gibt angehaltene Bestellungen frei</translation>
    </message>
    <message>
        <source>Writes an order&apos;s status</source>
        <translation>Schreibt den Status einer Bestellung</translation>
    </message>
    <message>
        <source>Reads and writes products and prices</source>
        <translation>Liest und schreibt Produkte und Preise</translation>
    </message>
    <message>
        <source>Reads and writes the stock of stores with one warehouse</source>
        <translation>Liest und schreibt den Bestand von Shops mit einem Lager</translation>
    </message>
    <message>
        <source>Reads warehouses and their stock</source>
        <translation>Liest Lager und ihren Bestand</translation>
    </message>
    <message>
        <source>Writes the stock of each warehouse</source>
        <translation>Schreibt den Bestand jedes Lagers</translation>
    </message>
    <message>
        <source>Reads what can still be sold</source>
        <translation>Liest, was noch verkauft werden kann</translation>
    </message>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>Knows the customers and what they bought.</source>
        <translation>Kennt die Kunden und was sie gekauft haben.</translation>
    </message>
    <message>
        <source>Reads and writes customers and addresses</source>
        <translation>Liest und schreibt Kunden und Adressen</translation>
    </message>
    <message>
        <source>Puts customers into groups</source>
        <translation>Ordnet Kunden Gruppen zu</translation>
    </message>
    <message>
        <source>Reads what a customer ordered</source>
        <translation>Liest, was ein Kunde bestellt hat</translation>
    </message>
    <message>
        <source>Reads abandoned carts</source>
        <translation>Liest abgebrochene Warenkörbe</translation>
    </message>
    <message>
        <source>PIM</source>
        <translation>PIM</translation>
    </message>
    <message>
        <source>Describes products and passes them on to the store.</source>
        <translation>Beschreibt Produkte und gibt sie an den Shop weiter.</translation>
    </message>
    <message>
        <source>Writes products, pictures and prices</source>
        <translation>Schreibt Produkte, Bilder und Preise</translation>
    </message>
    <message>
        <source>Writes categories and their products</source>
        <translation>Schreibt Kategorien und ihre Produkte</translation>
    </message>
    <message>
        <source>Creates product attributes</source>
        <translation>Legt Produktattribute an</translation>
    </message>
    <message>
        <source>Sorts attributes into sets</source>
        <translation>Ordnet Attribute in Sets</translation>
    </message>
    <message>
        <source>Reads store views, for texts per language</source>
        <translation>Liest Store-Views, für Texte je Sprache</translation>
    </message>
    <message>
        <source>Marketing automation</source>
        <translation>Marketing-Automatisierung</translation>
    </message>
    <message>
        <source>Writes to customers, and offers them something.</source>
        <translation>Schreibt Kunden an und bietet ihnen etwas an.</translation>
    </message>
    <message>
        <source>Reads customers and their consent</source>
        <translation>Liest Kunden und ihre Einwilligung</translation>
    </message>
    <message>
        <source>Reads customer groups</source>
        <translation>Liest Kundengruppen</translation>
    </message>
    <message>
        <source>Reads orders, to know what to offer</source>
        <translation>Liest Bestellungen, um Passendes anzubieten</translation>
    </message>
    <message>
        <source>Creates coupons</source>
        <translation>Legt Gutscheine an</translation>
    </message>
    <message>
        <source>Reads products to show in messages</source>
        <translation>Liest Produkte, um sie in Nachrichten zu zeigen</translation>
    </message>
    <message>
        <source>Opens the store&apos;s configuration, with passwords of other services in it.</source>
        <translation>Öffnet die Konfiguration des Shops, mit Passwörtern anderer Dienste darin.</translation>
    </message>
    <message>
        <source>Opens Admin&apos;s user accounts: whoever has this can create one.</source>
        <translation>Öffnet die Benutzerkonten des Admin: Wer das hat, kann eines anlegen.</translation>
    </message>
    <message>
        <source>Opens integrations and their tokens: whoever has this can grant further access.</source>
        <translation>Öffnet Integrationen und ihre Token: Wer das hat, kann weiteren Zugriff gewähren.</translation>
    </message>
    <message>
        <source>Opens names, addresses and sign-ins of customers.</source>
        <translation>Öffnet Namen, Adressen und Anmeldungen von Kunden.</translation>
    </message>
    <message>
        <source>Opens payments: whoever has this can capture or refund money and read payment details.</source>
        <translation>Öffnet Zahlungen: Wer das hat, kann Geld einziehen oder erstatten und Zahlungsdaten lesen.</translation>
    </message>
    <message>
        <source>%1: method unknown. Write a method and a path, like GET /V1/orders.</source>
        <translation>%1: Methode unbekannt. Schreiben Sie Methode und Pfad, etwa GET /V1/orders.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) belong to Adobe Commerce (%1); the routes here are those of a store without Adobe Commerce.</source>
        <translation>
            <numerusform>%Ln Aufruf gehört zu Adobe Commerce (%1); die Routen hier sind die eines Shops ohne Adobe Commerce.</numerusform>
            <numerusform>%Ln Aufrufe gehören zu Adobe Commerce (%1); die Routen hier sind die eines Shops ohne Adobe Commerce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) belong to Adobe Commerce (%1); the routes are those of %2.</source>
        <translation>
            <numerusform>%Ln Aufruf gehört zu Adobe Commerce (%1); die Routen sind die von %2.</numerusform>
            <numerusform>%Ln Aufrufe gehören zu Adobe Commerce (%1); die Routen sind die von %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) below /%1 match a route with another method only: %2.</source>
        <translation>
            <numerusform>%Ln Aufruf unter /%1 passt nur mit einer anderen Methode auf eine Route: %2.</numerusform>
            <numerusform>%Ln Aufrufe unter /%1 passen nur mit einer anderen Methode auf eine Route: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) below /%1 do not match any route there: %2.</source>
        <translation>
            <numerusform>%Ln Aufruf unter /%1 passt dort auf keine Route: %2.</numerusform>
            <numerusform>%Ln Aufrufe unter /%1 passen dort auf keine Route: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) do not match any route, so they may belong to a module that was not read: %1.</source>
        <translation>
            <numerusform>%Ln Aufruf passt auf keine Route und gehört vielleicht zu einem Modul, das nicht gelesen wurde: %1.</numerusform>
            <numerusform>%Ln Aufrufe passen auf keine Route und gehören vielleicht zu einem Modul, das nicht gelesen wurde: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activation</name>
    <message>
        <source>The record of this activation cannot be read. Start over with --restart.</source>
        <translation>Der gespeicherte Stand dieser Aktivierung ist nicht lesbar. Beginnen Sie mit --restart von vorn.</translation>
    </message>
    <message>
        <source>The activation was cancelled.</source>
        <translation>Die Aktivierung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start again when you are ready, then click Activate in Admin.</source>
        <translation>Starten Sie erneut, sobald Sie bereit sind, und klicken Sie dann im Admin auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Nothing arrived from the store.</source>
        <translation>Vom Shop ist nichts angekommen.</translation>
    </message>
    <message>
        <source>If Admin showed an error, the store could not reach this computer: compare the callback URL in Admin with the one shown here. A store on another server needs a tunnel to this computer. If nobody clicked Activate, start again and click Activate in Admin.</source>
        <translation>Zeigte der Admin einen Fehler, konnte der Shop diesen Computer nicht erreichen: Vergleichen Sie die Callback-URL im Admin mit der hier gezeigten. Ein Shop auf einem anderen Server braucht einen Tunnel zu diesem Computer. Hat niemand auf „Aktivieren“ geklickt, starten Sie erneut und klicken Sie im Admin auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Nobody signed in within the five minutes the store waits.</source>
        <translation>In den fünf Minuten, die der Shop wartet, hat sich niemand angemeldet.</translation>
    </message>
    <message>
        <source>Start again and click Activate in Admin. In the window that opens, sign in with the login you created in Latchkey, not with your Admin password.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Aktivieren“. Melden Sie sich im Fenster, das sich öffnet, mit dem Login an, das Sie in Latchkey angelegt haben, nicht mit Ihrem Admin-Passwort.</translation>
    </message>
    <message>
        <source>Latchkey stopped in the middle of this activation.</source>
        <translation>Latchkey wurde mitten in dieser Aktivierung beendet.</translation>
    </message>
    <message>
        <source>What the store sent is kept. Start again; if the activation does not go on by itself, click Activate in Admin once more.</source>
        <translation>Was der Shop gesendet hat, ist noch da. Starten Sie erneut; geht die Aktivierung nicht von selbst weiter, klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Latchkey cannot use the keychain, so nothing was started.</source>
        <translation>Latchkey kann den Schlüsselbund nicht benutzen, deshalb wurde nichts begonnen.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then start again. Do not click Activate in Admin before that.</source>
        <translation>Entsperren Sie den Schlüsselbund und starten Sie dann erneut. Klicken Sie im Admin nicht vorher auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store issued the tokens and they work, but the keychain did not save them. They are lost when Latchkey ends.</source>
        <translation>Der Shop hat die Token ausgestellt und sie funktionieren, aber der Schlüsselbund hat sie nicht gespeichert. Beim Beenden von Latchkey gehen sie verloren.</translation>
    </message>
    <message>
        <source>Unlock or repair the keychain and try again before you quit. If the tokens are lost, click Reauthorize in Admin to get new ones.</source>
        <translation>Entsperren oder reparieren Sie den Schlüsselbund und versuchen Sie es erneut, bevor Sie Latchkey beenden. Sind die Token verloren, bekommen Sie im Admin mit „Erneut autorisieren“ neue.</translation>
    </message>
    <message>
        <source>The profile could not be saved, so the store was not asked for a token.</source>
        <translation>Das Profil ließ sich nicht speichern, deshalb wurde beim Shop kein Token angefordert.</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store could not be reached from this computer.</source>
        <translation>Der Shop war von diesem Computer aus nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network and the store&apos;s address, then start again: the activation goes on where it stopped.</source>
        <translation>Prüfen Sie das Netzwerk und die Adresse des Shops und starten Sie dann erneut: Die Aktivierung geht dort weiter, wo sie stehen blieb.</translation>
    </message>
    <message>
        <source>The store refused every signature made with the credentials that arrived.</source>
        <translation>Der Shop hat jede Signatur mit den angekommenen Zugangsdaten abgelehnt.</translation>
    </message>
    <message>
        <source>Click Activate in Admin again. If the store refuses again, it knows itself by another address: compare the store URL here with the base URL in Admin.</source>
        <translation>Klicken Sie im Admin noch einmal auf „Aktivieren“. Lehnt der Shop wieder ab, kennt er sich unter einer anderen Adresse: Vergleichen Sie die Shop-URL hier mit der Basis-URL im Admin.</translation>
    </message>
    <message>
        <source>The time that the store allows for an activation was over.</source>
        <translation>Die Zeit, die der Shop für eine Aktivierung lässt, war abgelaufen.</translation>
    </message>
    <message>
        <source>Start again, click Activate in Admin, and sign in at once.</source>
        <translation>Starten Sie erneut, klicken Sie im Admin auf „Aktivieren“ und melden Sie sich sofort an.</translation>
    </message>
    <message>
        <source>The store does not know these credentials.</source>
        <translation>Der Shop kennt diese Zugangsdaten nicht.</translation>
    </message>
    <message>
        <source>Check that the store URL belongs to the Admin you used, and that the integration still exists there. Then click Activate again.</source>
        <translation>Prüfen Sie, ob die Shop-URL zum benutzten Admin gehört und ob es die Integration dort noch gibt. Klicken Sie dann noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store refused to exchange the credentials for tokens.</source>
        <translation>Der Shop hat abgelehnt, die Zugangsdaten gegen Token zu tauschen.</translation>
    </message>
    <message>
        <source>Start again and click Activate in Admin once more.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store no longer knows the request token.</source>
        <translation>Der Shop kennt das Request-Token nicht mehr.</translation>
    </message>
    <message>
        <source>Start again and click Activate or Reauthorize in Admin.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Aktivieren“ oder „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>Somebody else may have used these credentials.</source>
        <translation>Womöglich hat jemand anderes diese Zugangsdaten benutzt.</translation>
    </message>
    <message>
        <source>Delete the integration in Admin now, or uninstall its module. Before you activate again, find out what else listens on this computer.</source>
        <translation>Löschen Sie die Integration jetzt im Admin oder deinstallieren Sie ihr Modul. Finden Sie heraus, was auf diesem Computer mithört, bevor Sie neu aktivieren.</translation>
    </message>
    <message>
        <source>The integration was active already; its tokens still work.</source>
        <translation>Die Integration war schon aktiv; ihre Token funktionieren noch.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. For new tokens, reload Admin&apos;s list and click Reauthorize.</source>
        <translation>Es ist nichts zu tun. Für neue Token laden Sie die Liste im Admin neu und klicken auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>The store refused the verifier it sent itself.</source>
        <translation>Der Shop hat den Verifier abgelehnt, den er selbst gesendet hat.</translation>
    </message>
    <message>
        <source>Click Activate in Admin again. If the store refuses again, delete the integration in Admin and create it again.</source>
        <translation>Klicken Sie im Admin noch einmal auf „Aktivieren“. Lehnt der Shop wieder ab, löschen Sie die Integration im Admin und legen Sie sie neu an.</translation>
    </message>
    <message>
        <source>The store issued the access token, but its answer was lost.</source>
        <translation>Der Shop hat das Access-Token ausgestellt, aber seine Antwort ging verloren.</translation>
    </message>
    <message>
        <source>The integration is active in Admin: start again and click Reauthorize there.</source>
        <translation>Die Integration ist im Admin aktiv: Starten Sie erneut und klicken Sie dort auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>The store was asked twice for the access token and did not answer.</source>
        <translation>Der Shop wurde zweimal um das Access-Token gebeten und hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Start again to ask once more. If Admin shows the integration as Active, click Reauthorize there.</source>
        <translation>Starten Sie erneut, um noch einmal zu fragen. Zeigt der Admin die Integration als „Aktiv“, klicken Sie dort auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>The store refuses the access token.</source>
        <translation>Der Shop lehnt das Access-Token ab.</translation>
    </message>
    <message>
        <source>Start again and click Reauthorize (or Activate) in Admin.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Erneut autorisieren“ (oder „Aktivieren“).</translation>
    </message>
    <message>
        <source>Not activated yet</source>
        <translation>Noch nicht aktiviert</translation>
    </message>
    <message>
        <source>Ready: click Activate in Admin</source>
        <translation>Bereit: Klicken Sie im Admin auf „Aktivieren“</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Wartet auf Anmeldung</translation>
    </message>
    <message>
        <source>Exchanging credentials for tokens</source>
        <translation>Tauscht Zugangsdaten gegen Token</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Revoked by the store</source>
        <translation>Vom Shop widerrufen</translation>
    </message>
    <message>
        <source>Ready: the store may call this computer</source>
        <translation>Bereit: Der Shop darf diesen Computer aufrufen</translation>
    </message>
    <message>
        <source>The store sent its credentials</source>
        <translation>Der Shop hat seine Zugangsdaten gesendet</translation>
    </message>
    <message>
        <source>The credentials were stored in the keychain</source>
        <translation>Die Zugangsdaten wurden im Schlüsselbund gespeichert</translation>
    </message>
    <message>
        <source>The login page was opened</source>
        <translation>Die Anmeldeseite wurde geöffnet</translation>
    </message>
    <message>
        <source>Signed in on the login page</source>
        <translation>Auf der Anmeldeseite angemeldet</translation>
    </message>
    <message>
        <source>The store was asked for a request token</source>
        <translation>Der Shop wurde um ein Request-Token gebeten</translation>
    </message>
    <message>
        <source>The request token arrived</source>
        <translation>Das Request-Token ist angekommen</translation>
    </message>
    <message>
        <source>The store was asked for the access token</source>
        <translation>Der Shop wurde um das Access-Token gebeten</translation>
    </message>
    <message>
        <source>The access token arrived</source>
        <translation>Das Access-Token ist angekommen</translation>
    </message>
    <message>
        <source>The tokens were stored in the keychain and read back</source>
        <translation>Die Token wurden im Schlüsselbund gespeichert und zur Probe gelesen</translation>
    </message>
    <message>
        <source>A signed call with the tokens succeeded</source>
        <translation>Ein signierter Aufruf mit den Token ist gelungen</translation>
    </message>
    <message>
        <source>The login page went back to the store</source>
        <translation>Die Anmeldeseite ist zum Shop zurückgekehrt</translation>
    </message>
    <message>
        <source>The keychain did not save the credentials; they are kept in memory</source>
        <translation>Der Schlüsselbund hat die Zugangsdaten nicht gespeichert; sie bleiben im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The store refused one set of credentials</source>
        <translation>Der Shop hat einen Satz Zugangsdaten abgelehnt</translation>
    </message>
    <message>
        <source>The store refused one verifier</source>
        <translation>Der Shop hat einen Verifier abgelehnt</translation>
    </message>
    <message>
        <source>The earlier tokens still work and stay in use</source>
        <translation>Die früheren Token funktionieren noch und bleiben in Gebrauch</translation>
    </message>
    <message>
        <source>The activation failed</source>
        <translation>Die Aktivierung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The store refused the tokens in a signed call</source>
        <translation>Der Shop hat die Token in einem signierten Aufruf abgelehnt</translation>
    </message>
    <message>
        <source>A test call failed</source>
        <translation>Ein Testaufruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A test call succeeded</source>
        <translation>Ein Testaufruf ist gelungen</translation>
    </message>
    <message>
        <source>An event that only a newer Latchkey knows</source>
        <translation>Ein Ereignis, das nur ein neueres Latchkey kennt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Create your login</source>
        <translation>Login anlegen</translation>
    </message>
    <message>
        <source>Activate in Admin</source>
        <translation>Im Admin aktivieren</translation>
    </message>
    <message>
        <source>Show Admin</source>
        <translation>Admin zeigen</translation>
    </message>
    <message>
        <source>Sign in on the login page</source>
        <translation>Melden Sie sich auf der Anmeldeseite an</translation>
    </message>
    <message>
        <source>Show the login page</source>
        <translation>Anmeldeseite zeigen</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>The last test call failed</source>
        <translation>Der letzte Testaufruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Activate again</source>
        <translation>Neu aktivieren</translation>
    </message>
    <message>
        <source>Calling …</source>
        <translation>Aufruf läuft …</translation>
    </message>
    <message>
        <source>Make a test call</source>
        <translation>Testaufruf starten</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Alles funktioniert</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Get ready for the store&apos;s call</source>
        <translation>Empfang für den Shop vorbereiten</translation>
    </message>
    <message>
        <source>Waiting for Activate in Admin</source>
        <translation>Warten auf „Aktivieren“ im Admin</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>Warten auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>Exchange for an access token</source>
        <translation>Gegen ein Access-Token tauschen</translation>
    </message>
    <message>
        <source>This address answered with a web page, not with the store&apos;s API.</source>
        <translation>Diese Adresse hat mit einer Webseite geantwortet, nicht mit der API des Shops.</translation>
    </message>
    <message>
        <source>Check the store URL, then start again. Common mistakes: a folder is missing or too many, the address is Admin&apos;s, the host name is another, or http instead of https.</source>
        <translation>Prüfen Sie die Shop-URL und starten Sie dann erneut. Häufige Fehler: Ein Ordner fehlt oder ist zu viel, es ist die Adresse des Admin, ein anderer Hostname, oder http statt https.</translation>
    </message>
    <message>
        <source>The store gives out a request token only once, and its answer to an earlier attempt was lost.</source>
        <translation>Der Shop gibt ein Request-Token nur einmal heraus, und seine Antwort auf einen früheren Versuch ging verloren.</translation>
    </message>
    <message>
        <source>If Admin shows the integration as Active, click Reauthorize there. Otherwise delete the integration in Admin and create it again; if a module brought it, uninstall that module and install it again. Then activate the integration.</source>
        <translation>Zeigt der Admin die Integration als „Aktiv“, klicken Sie dort auf „Erneut autorisieren“. Sonst löschen Sie die Integration im Admin und legen Sie sie neu an; stammt sie von einem Modul, deinstallieren Sie es und installieren Sie es wieder. Aktivieren Sie die Integration dann.</translation>
    </message>
    <message>
        <source>The store knows the tokens, but the integration is not active.</source>
        <translation>Der Shop kennt die Token, aber die Integration ist nicht aktiv.</translation>
    </message>
    <message>
        <source>In Admin, check that the integration&apos;s status is Active. Then start again: the tokens are kept.</source>
        <translation>Prüfen Sie im Admin, ob die Integration den Status „Aktiv“ hat. Starten Sie dann erneut: Die Token sind noch da.</translation>
    </message>
    <message>
        <source>The store was asked for a request token and gave no usable answer.</source>
        <translation>Der Shop wurde um ein Request-Token gebeten und hat keine brauchbare Antwort gegeben.</translation>
    </message>
    <message>
        <source>Start again, or click Activate in Admin again and sign in. Latchkey then asks once more, and the store&apos;s answer tells whether the first request arrived.</source>
        <translation>Starten Sie erneut, oder klicken Sie im Admin noch einmal auf „Aktivieren“ und melden Sie sich an. Latchkey fragt dann noch einmal, und die Antwort des Shops sagt, ob die erste Anfrage ankam.</translation>
    </message>
    <message>
        <source>The keychain no longer holds the tokens of this integration.</source>
        <translation>Der Schlüsselbund enthält die Token dieser Integration nicht mehr.</translation>
    </message>
    <message>
        <source>Start again and click Reauthorize in Admin to get new tokens.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Erneut autorisieren“: Damit bekommen Sie neue Token.</translation>
    </message>
    <message>
        <source>The activation was cancelled, and the earlier tokens no longer work because Reauthorize was clicked in Admin.</source>
        <translation>Die Aktivierung wurde abgebrochen, und die früheren Token gelten nicht mehr, weil im Admin auf „Erneut autorisieren“ geklickt wurde.</translation>
    </message>
    <message>
        <source>Start again and click Activate (or Reauthorize) in Admin.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Aktivieren“ (oder „Erneut autorisieren“).</translation>
    </message>
    <message>
        <source>The store does not know this integration any more: it was deleted or reset in Admin.</source>
        <translation>Der Shop kennt diese Integration nicht mehr: Sie wurde im Admin gelöscht oder zurückgesetzt.</translation>
    </message>
    <message>
        <source>Start again. If Admin still lists the integration, click Activate there; otherwise create it again first.</source>
        <translation>Starten Sie erneut. Führt der Admin die Integration noch auf, klicken Sie dort auf „Aktivieren“; sonst legen Sie sie zuerst neu an.</translation>
    </message>
    <message>
        <source>The Authorization header does not reach the store: something on the way removes it.</source>
        <translation>Der Authorization-Header kommt beim Shop nicht an: Etwas auf dem Weg entfernt ihn.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s web server to pass the Authorization header on to PHP (with Apache and CGI: CGIPassAuth On). Then start again: the tokens are kept.</source>
        <translation>Bitten Sie den Betreiber des Webservers, den Authorization-Header an PHP weiterzugeben (bei Apache mit CGI: CGIPassAuth On). Starten Sie dann erneut: Die Token sind noch da.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message numerus="yes">
        <source>(%n more like this)</source>
        <translation>
            <numerusform>(noch %n davon)</numerusform>
            <numerusform>(noch %n davon)</numerusform>
        </translation>
    </message>
    <message>
        <source>Others sent credentials, none with the key of this sign-in</source>
        <translation>Andere haben Zugangsdaten gesendet, keiner mit dem Schlüssel dieser Anmeldung</translation>
    </message>
    <message>
        <source>Somebody else sent credentials to the callback URL; those of your store have not arrived. This page goes on by itself when they do. If nothing happens, close the page and click Activate or Reauthorize in Admin once more.</source>
        <translation>Jemand anderes hat Zugangsdaten an die Callback-URL geschickt; die Ihres Shops fehlen noch. Kommen sie an, geht es hier von selbst weiter. Passiert nichts, schließen Sie die Seite und klicken Sie im Admin noch einmal auf „Aktivieren“ oder „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>A sign-in with a wrong name or password</source>
        <translation>Eine Anmeldung mit falschem Namen oder Passwort</translation>
    </message>
    <message>
        <source>The call was turned away in front of the store: the web server wants a password of its own (HTTP Basic), or a firewall does not let this computer through.</source>
        <translation>Der Aufruf wurde vor dem Shop abgewiesen: Der Webserver verlangt ein eigenes Passwort (HTTP Basic), oder eine Firewall lässt diesen Computer nicht durch.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s server to let this computer through, or everybody to the paths oauth/ and rest/. Then start again.</source>
        <translation>Bitten Sie den Betreiber des Servers, diesen Computer durchzulassen, oder alle zu den Pfaden oauth/ und rest/. Starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store called this computer under another name (%1), which is refused. In Admin, enter the callback URL exactly as it is shown here</source>
        <translation>Der Shop hat diesen Computer unter einem anderen Namen (%1) aufgerufen; das wird abgelehnt. Geben Sie die Callback-URL im Admin genau so ein, wie sie hier steht</translation>
    </message>
    <message>
        <source>The store called this computer under another name, which is refused. In Admin, enter the callback URL exactly as it is shown here</source>
        <translation>Der Shop hat diesen Computer unter einem anderen Namen aufgerufen; das wird abgelehnt. Geben Sie die Callback-URL im Admin genau so ein, wie sie hier steht</translation>
    </message>
    <message>
        <source>The store cannot reach this computer</source>
        <translation>Der Shop kann diesen Computer nicht erreichen</translation>
    </message>
    <message>
        <source>Choose how you sign in to Latchkey</source>
        <translation>Wählen Sie, wie Sie sich bei Latchkey anmelden</translation>
    </message>
    <message>
        <source>During activation a small window asks who you are. Choose a name and password for it: your own, not those of Admin.</source>
        <translation>Beim Aktivieren fragt ein kleines Fenster, wer Sie sind. Wählen Sie dafür Name und Passwort: eigene, nicht die vom Admin.</translation>
    </message>
    <message>
        <source>Next: activate the integration in Admin</source>
        <translation>Als Nächstes: die Integration im Admin aktivieren</translation>
    </message>
    <message>
        <source>The practice store has this integration already. Open its Admin and click Activate there.</source>
        <translation>Der Übungsshop hat diese Integration schon. Öffnen Sie seinen Admin und klicken Sie dort auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Choose resources</source>
        <translation>Ressourcen wählen</translation>
    </message>
    <message>
        <source>I choose in Admin</source>
        <translation>Ich wähle im Admin</translation>
    </message>
    <message>
        <source>Enter this in Admin</source>
        <translation>Tragen Sie dies im Admin ein</translation>
    </message>
    <message>
        <source>System › Extensions › Integrations › Add New Integration</source>
        <translation>System › Erweiterungen › Integrationen › Neue Integration hinzufügen</translation>
    </message>
    <message>
        <source>I saved it: activate</source>
        <translation>Gespeichert: aktivieren</translation>
    </message>
    <message>
        <source>Open Admin</source>
        <translation>Admin öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>One moment: checking the keychain</source>
        <translation>Einen Moment: Der Schlüsselbund wird geprüft</translation>
    </message>
    <message>
        <source>Wait before you click Activate.</source>
        <translation>Klicken Sie noch nicht auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>In Admin&apos;s list, click Activate, then Allow</source>
        <translation>Klicken Sie in der Liste im Admin auf „Aktivieren“, dann „Erlauben“</translation>
    </message>
    <message>
        <source>Nothing is sent before you click Allow.</source>
        <translation>Bevor Sie auf „Erlauben“ klicken, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Latchkey waits until %1. Nothing is sent before you click Allow.</source>
        <translation>Latchkey wartet bis %1. Bevor Sie auf „Erlauben“ klicken, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Admin shows an error</source>
        <translation>Der Admin zeigt einen Fehler</translation>
    </message>
    <message>
        <source>The store sent its credentials and waits five minutes for you to sign in: with the login you created in Latchkey, not your Admin password.</source>
        <translation>Der Shop hat seine Zugangsdaten gesendet und wartet fünf Minuten auf Ihre Anmeldung: mit dem Login aus Latchkey, nicht mit Ihrem Admin-Passwort.</translation>
    </message>
    <message>
        <source>Use the login you created in Latchkey, not your Admin password. The store waits five minutes.</source>
        <translation>Nehmen Sie das Login aus Latchkey, nicht Ihr Admin-Passwort. Der Shop wartet fünf Minuten.</translation>
    </message>
    <message>
        <source>Click Activate in Admin once more</source>
        <translation>Klicken Sie im Admin noch einmal auf „Aktivieren“</translation>
    </message>
    <message>
        <source>What the store sent is kept. The login page opens when you click Activate.</source>
        <translation>Was der Shop gesendet hat, ist noch da. Die Anmeldeseite öffnet sich, wenn Sie auf „Aktivieren“ klicken.</translation>
    </message>
    <message>
        <source>Fetching the access</source>
        <translation>Der Zugriff wird geholt</translation>
    </message>
    <message>
        <source>Connected. May the login page go back?</source>
        <translation>Verbunden. Darf die Anmeldeseite zurückkehren?</translation>
    </message>
    <message>
        <source>Waiting before the store is asked again</source>
        <translation>Gleich wird der Shop noch einmal gefragt</translation>
    </message>
    <message>
        <source>The earlier tokens still work</source>
        <translation>Die früheren Token funktionieren noch</translation>
    </message>
    <message>
        <source>Make a test call whenever you want to be sure.</source>
        <translation>Ein Testaufruf zeigt jederzeit, ob es noch geht.</translation>
    </message>
    <message>
        <source>The last call to the store succeeded %1.</source>
        <translation>Letzter gelungener Aufruf im Shop: %1.</translation>
    </message>
    <message>
        <source>The access is in memory until you quit.</source>
        <translation>Der Zugriff ist im Arbeitsspeicher, bis Sie beenden.</translation>
    </message>
    <message>
        <source>This address answered with a web page, not with the store&apos;s API</source>
        <translation>Diese Adresse hat mit einer Webseite geantwortet, nicht mit der API des Shops</translation>
    </message>
    <message>
        <source>The store could not reach this computer</source>
        <translation>Der Shop konnte diesen Computer nicht erreichen</translation>
    </message>
    <message>
        <source>Nothing arrived here while Latchkey waited.</source>
        <translation>Solange Latchkey wartete, kam hier nichts an.</translation>
    </message>
    <message>
        <source>Let the store reach me …</source>
        <translation>Den Shop zu mir lassen …</translation>
    </message>
    <message>
        <source>Most likely %1 runs on another computer: the callback URL saved in it starts with 127.0.0.1, which there means the store&apos;s own server.</source>
        <translation>Vermutlich läuft %1 auf einem anderen Computer: Die dort gespeicherte Callback-URL beginnt mit 127.0.0.1, und das ist dort der Server des Shops selbst.</translation>
    </message>
    <message>
        <source>What the store sent is kept. Go on, then click Activate in Admin once more.</source>
        <translation>Was der Shop gesendet hat, ist noch da. Machen Sie weiter und klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>This desktop has no keychain. You can keep the access in memory: it is gone when you quit, and you activate again.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund. Sie können den Zugriff im Arbeitsspeicher behalten: Nach dem Beenden ist er weg, und Sie aktivieren neu.</translation>
    </message>
    <message>
        <source>Keep the access in memory</source>
        <translation>Im Arbeitsspeicher behalten</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Für den Support kopieren</translation>
    </message>
    <message>
        <source>The store no longer accepts the tokens</source>
        <translation>Der Shop nimmt die Token nicht mehr an</translation>
    </message>
    <message>
        <source>The record of the last activation cannot be read</source>
        <translation>Der Stand der letzten Aktivierung ist nicht lesbar</translation>
    </message>
    <message>
        <source>Another version of Latchkey wrote it, or the profile is damaged. The tokens in the keychain are untouched.</source>
        <translation>Eine andere Version von Latchkey hat ihn geschrieben, oder das Profil ist beschädigt. Die Token im Schlüsselbund sind unberührt.</translation>
    </message>
    <message>
        <source>Store the tokens in the keychain</source>
        <translation>Token im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Test the tokens with a signed call</source>
        <translation>Token mit einem signierten Aufruf prüfen</translation>
    </message>
    <message>
        <source>The integration was created in the store by its own code</source>
        <translation>Die Integration wurde im Shop von dessen eigenem Code angelegt</translation>
    </message>
    <message>
        <source>The integration was changed in the store by its own code</source>
        <translation>Die Integration wurde im Shop von dessen eigenem Code geändert</translation>
    </message>
    <message>
        <source>The integration was removed from the store by its own code</source>
        <translation>Die Integration wurde im Shop von dessen eigenem Code entfernt</translation>
    </message>
    <message>
        <source>The store&apos;s own code handed over the tokens, without an activation</source>
        <translation>Der eigene Code des Shops hat die Token übergeben, ohne Aktivierung</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Activation: connected</source>
        <translation>Aktivierung: verbunden</translation>
    </message>
    <message>
        <source>Activation: cancelled</source>
        <translation>Aktivierung: abgebrochen</translation>
    </message>
    <message>
        <source>Activation: interrupted</source>
        <translation>Aktivierung: unterbrochen</translation>
    </message>
    <message>
        <source>Activation: failed</source>
        <translation>Aktivierung: fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 · Calls</source>
        <translation>%1 · Aufrufe</translation>
    </message>
    <message>
        <source>Choose what the integration may do</source>
        <translation>Wählen, was die Integration darf</translation>
    </message>
    <message>
        <source>The maker of your software says which resources the software needs. What you choose here is the list to check in Admin later.</source>
        <translation>Der Hersteller Ihrer Software sagt, welche Ressourcen sie braucht. Was Sie hier wählen, ist die Liste zum Anhaken im Admin.</translation>
    </message>
    <message>
        <source>Do it for me …</source>
        <translation>Latchkey soll es tun …</translation>
    </message>
    <message>
        <source>As a module …</source>
        <translation>Als Modul …</translation>
    </message>
    <message>
        <source>The login page would go to %1, which is not your store&apos;s address. Allow this only if you open Admin at that address.</source>
        <translation>Die Anmeldeseite würde zu %1 gehen; das ist nicht die Adresse Ihres Shops. Erlauben Sie das nur, wenn Sie den Admin unter dieser Adresse öffnen.</translation>
    </message>
    <message>
        <source>The first request got no answer and may still be running in the store. A second request now would spoil both, so Latchkey waits.</source>
        <translation>Die erste Anfrage blieb ohne Antwort und läuft im Shop vielleicht noch. Eine zweite Anfrage würde jetzt beide verderben, deshalb wartet Latchkey.</translation>
    </message>
    <message>
        <source>You typed %1; the store calls itself %2. %3</source>
        <translation>Eingegeben ist %1; der Shop selbst nennt sich %2. %3</translation>
    </message>
    <message>
        <source>The callback URL in Admin is not the one shown here</source>
        <translation>Die Callback-URL im Admin ist nicht die von hier</translation>
    </message>
    <message>
        <source>I corrected it: activate</source>
        <translation>Berichtigt: aktivieren</translation>
    </message>
    <message>
        <source>This is what Admin should hold:</source>
        <translation>Das gehört in den Admin:</translation>
    </message>
    <message>
        <source>Nothing arrived from the store</source>
        <translation>Vom Shop ist nichts angekommen</translation>
    </message>
    <message>
        <source>If nobody clicked Activate in Admin, start again. If Admin showed an error, one of the URLs saved there is not the one shown here, or the store runs in a container, where 127.0.0.1 is the container itself.</source>
        <translation>Hat niemand im Admin auf „Aktivieren“ geklickt, starten Sie erneut. Zeigte der Admin einen Fehler, steht dort eine andere URL als hier, oder der Shop läuft in einem Container: Dort ist 127.0.0.1 der Container selbst.</translation>
    </message>
    <message>
        <source>The tokens were replaced or withdrawn in Admin. Activate again: in Admin, click Reauthorize, or Activate if the integration is no longer active there.</source>
        <translation>Die Token wurden im Admin ersetzt oder zurückgezogen. Aktivieren Sie neu: Klicken Sie im Admin auf „Erneut autorisieren“, oder auf „Aktivieren“, wenn die Integration dort nicht mehr aktiv ist.</translation>
    </message>
    <message>
        <source>What was sent to the callback URL is not a form, as a store&apos;s is; it was refused</source>
        <translation>Was an die Callback-URL gesendet wurde, ist kein Formular wie das eines Shops; es wurde abgelehnt</translation>
    </message>
    <message>
        <source>What was sent to the callback URL lacks a field that a store sends, or has it in another form; it was refused</source>
        <translation>Was an die Callback-URL gesendet wurde, enthält ein Feld nicht, das ein Shop sendet, oder in anderer Form; es wurde abgelehnt</translation>
    </message>
    <message>
        <source>What was sent to the callback URL is longer than what a store sends; it was refused</source>
        <translation>Was an die Callback-URL gesendet wurde, ist länger als das, was ein Shop sendet; es wurde abgelehnt</translation>
    </message>
    <message>
        <source>What was sent to the callback URL is not what a store sends; it was refused</source>
        <translation>Was an die Callback-URL gesendet wurde, ist nicht, was ein Shop sendet; es wurde abgelehnt</translation>
    </message>
    <message>
        <source>Somebody entered the tokens that Admin shows, without an activation</source>
        <translation>Jemand hat die Tokens eingegeben, die der Admin zeigt, ohne Aktivierung</translation>
    </message>
    <message>
        <source>The way for the store&apos;s call is open, and was tried</source>
        <translation>Der Weg für den Aufruf des Shops ist offen und wurde probiert</translation>
    </message>
    <message>
        <source>The way for the store&apos;s call was lost: it is being opened again. Do not click Activate in Admin before it is</source>
        <translation>Der Weg für den Aufruf des Shops ging verloren: Er wird wieder geöffnet. Klicken Sie im Admin nicht auf „Aktivieren“, bevor er offen ist</translation>
    </message>
    <message>
        <source>In my own browser</source>
        <translation>In meinem eigenen Browser</translation>
    </message>
    <message>
        <source>Enter name and password …</source>
        <translation>Name und Passwort eingeben …</translation>
    </message>
    <message>
        <source>What arrived is not what a store sends</source>
        <translation>Was ankam, ist nicht, was ein Shop sendet</translation>
    </message>
    <message>
        <source>If your store sent it, an extension in the store or something on the way has changed it. Who looks after the store can find out which.</source>
        <translation>Hat Ihr Shop es gesendet, hat eine Erweiterung im Shop oder etwas auf dem Weg es verändert. Wer den Shop betreut, kann herausfinden, was.</translation>
    </message>
    <message>
        <source>The web server in front of the store wants a password</source>
        <translation>Der Webserver vor dem Shop verlangt ein Passwort</translation>
    </message>
    <message>
        <source>It refuses the name and password that are kept for it. They are not those of Admin: ask whoever runs the server.</source>
        <translation>Er weist Name und Passwort zurück, die für ihn hinterlegt sind. Es sind nicht die vom Admin: Fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>A name and a password of its own, not those of Admin: ask whoever runs the server. The keychain keeps them.</source>
        <translation>Einen eigenen Namen und ein eigenes Passwort, nicht die vom Admin: Fragen Sie den Betreiber des Servers. Der Schlüsselbund verwahrt sie.</translation>
    </message>
    <message>
        <source>The watch found that calls fail</source>
        <translation>Die Beobachtung ergab: Aufrufe schlagen fehl</translation>
    </message>
    <message>
        <source>The tokens were handed over, for another program</source>
        <translation>Die Token wurden für ein anderes Programm herausgegeben</translation>
    </message>
    <message>
        <source>The watch found that calls work again</source>
        <translation>Die Beobachtung ergab: Aufrufe gelingen wieder</translation>
    </message>
    <message>
        <source>The tokens are as old as you want them to be at most. Renew them when nothing runs: from the click on Reauthorize until you have signed in, calls fail</source>
        <translation>Die Token sind so alt, wie sie höchstens werden sollen. Erneuern Sie sie, wenn nichts läuft: Vom Klick auf „Erneut autorisieren“ bis zur Anmeldung schlagen Aufrufe fehl</translation>
    </message>
    <message>
        <source>Another way …</source>
        <translation>Ein anderer Weg …</translation>
    </message>
    <message>
        <source>Next: get the tokens</source>
        <translation>Als Nächstes: die Token holen</translation>
    </message>
    <message>
        <source>The store sends nothing to this computer. Latchkey takes the tokens by the store&apos;s own code, or you paste the four values that Admin shows.</source>
        <translation>Der Shop sendet nichts an diesen Computer. Latchkey holt die Token mit dem Code des Shops, oder Sie fügen die vier Werte ein, die der Admin anzeigt.</translation>
    </message>
    <message>
        <source>Paste the values …</source>
        <translation>Werte einfügen …</translation>
    </message>
    <message>
        <source>The way was tried before Latchkey waited. If Admin showed an error, the callback URL saved there is most likely an earlier one. If nobody clicked Activate in Admin, start again.</source>
        <translation>Der Weg wurde getestet, bevor Latchkey wartete. Wenn der Admin einen Fehler anzeigte, ist die Callback-URL dort wahrscheinlich eine frühere. Wenn niemand im Admin auf „Aktivieren“ klickte, beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Seen: Latchkey waited from %1 to %2, and nothing came.</source>
        <translation>Gesehen: Latchkey wartete von %1 bis %2, und nichts kam.</translation>
    </message>
    <message>
        <source>Seen at %1: %2</source>
        <translation>Gesehen um %1: %2</translation>
    </message>
    <message>
        <source>Seen at %1: %2 (%3)</source>
        <translation>Gesehen um %1: %2 (%3)</translation>
    </message>
    <message>
        <source>Certificates …</source>
        <translation>Zertifikate …</translation>
    </message>
    <message>
        <source>Create another login</source>
        <translation>Anderes Login anlegen</translation>
    </message>
    <message>
        <source>Correct the store URL …</source>
        <translation>Shop-URL berichtigen …</translation>
    </message>
    <message>
        <source>Most likely: %1</source>
        <translation>Wahrscheinlich: %1</translation>
    </message>
    <message>
        <source>The store allows less than before</source>
        <translation>Der Shop erlaubt weniger als zuvor</translation>
    </message>
    <message>
        <source>Find the extension …</source>
        <translation>Erweiterung finden …</translation>
    </message>
</context>
<context>
    <name>AddQuestion</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n resource(s)?</source>
        <translation>
            <numerusform>%n Ressource wählen?</numerusform>
            <numerusform>%n Ressourcen wählen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are all that the search shows here; what it hides is left alone.</source>
        <translation>Das sind alle, die die Suche hier zeigt; was sie verbirgt, bleibt, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are sensitive: %1.</source>
        <translation>
            <numerusform>%n davon ist sensibel: %1.</numerusform>
            <numerusform>%n davon sind sensibel: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>%n wählen</numerusform>
            <numerusform>%n wählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdminSheet</name>
    <message>
        <source>Resources to check</source>
        <translation>Ressourcen zum Anhaken</translation>
    </message>
    <message>
        <source>%1 was not saved. Choose another folder, or make room on the disk.</source>
        <translation>%1 wurde nicht gespeichert. Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>The embedded browser has no sandbox here. Continue in the system&apos;s browser.</source>
        <translation>Der eingebaute Browser hat hier keine Sandbox. Machen Sie im Systembrowser weiter.</translation>
    </message>
</context>
<context>
    <name>BrowserChoice</name>
    <message>
        <source>The system&apos;s browser is used: as root the embedded browser has no sandbox. Run Latchkey as an ordinary user to use it.</source>
        <translation>Der Systembrowser wird benutzt: Als root hat der eingebaute Browser keine Sandbox. Starten Sie Latchkey als gewöhnlicher Benutzer, um ihn zu benutzen.</translation>
    </message>
    <message>
        <source>The embedded browser has no sandbox as root, and opens only pages of this computer.</source>
        <translation>Als root hat der eingebaute Browser keine Sandbox und öffnet nur Seiten dieses Computers.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used, as set in Settings.</source>
        <translation>Der Systembrowser wird benutzt, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used: the embedded browser is not installed.</source>
        <translation>Der Systembrowser wird benutzt: Der eingebaute Browser ist nicht installiert.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used: the embedded browser&apos;s engine is more than a year old.</source>
        <translation>Der Systembrowser wird benutzt: Die Engine des eingebauten Browsers ist über ein Jahr alt.</translation>
    </message>
    <message>
        <source>The embedded browser&apos;s engine is more than a year old.</source>
        <translation>Die Engine des eingebauten Browsers ist über ein Jahr alt.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used: on this computer the embedded browser gets no sandbox.</source>
        <translation>Der Systembrowser wird benutzt: Auf diesem Computer bekommt der eingebaute Browser keine Sandbox.</translation>
    </message>
</context>
<context>
    <name>BrowserMessage</name>
    <message>
        <source>The embedded browser and Latchkey do not understand each other.</source>
        <translation>Der eingebaute Browser und Latchkey verstehen einander nicht.</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>The support file cannot be made.</source>
        <translation>Die Datei für den Support kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Nothing was saved: %1 would have held something secret. That is a mistake in Latchkey; please report it.</source>
        <translation>Nichts wurde gespeichert: %1 hätte etwas Geheimes enthalten. Das ist ein Fehler in Latchkey; melden Sie ihn.</translation>
    </message>
    <message>
        <source>%1 is there already; it was left as it is. Choose another name.</source>
        <translation>%1 gibt es schon; es blieb unverändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>This is no support file of Latchkey: it is no zip archive, or it is damaged.</source>
        <translation>Das ist keine Support-Datei von Latchkey: Es ist kein ZIP-Archiv, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>This is no support file of Latchkey, or it is damaged (%1).</source>
        <translation>Das ist keine Support-Datei von Latchkey, oder sie ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>This file holds more than a support file of Latchkey would.</source>
        <translation>Diese Datei enthält mehr, als eine Support-Datei von Latchkey je enthielte.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>Für den Support</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Latchkey: what happened to %1</source>
        <translation>Latchkey: was mit %1 geschah</translation>
    </message>
    <message>
        <source>This support file was written by a newer Latchkey. Update Latchkey, then open the file again.</source>
        <translation>Diese Support-Datei hat ein neueres Latchkey geschrieben. Aktualisieren Sie Latchkey, und öffnen Sie die Datei dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Empty this field</source>
        <translation>Dieses Feld leeren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1: copied</source>
        <translation>%1: kopiert</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Only the first %L1 calls were taken.</source>
        <translation>Nur die ersten %L1 Aufrufe wurden übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more remarks of this kind.</source>
        <translation>
            <numerusform>%Ln weiterer Hinweis dieser Art.</numerusform>
            <numerusform>%Ln weitere Hinweise dieser Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation>Das JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The JSON cannot be read. It may have been cut off.</source>
        <translation>Das JSON lässt sich nicht lesen. Vielleicht wurde es abgeschnitten.</translation>
    </message>
    <message>
        <source>This is larger than %L1 MiB.</source>
        <translation>Das ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>This line is not an API call. Write a method and a path, like GET /V1/orders.</source>
        <translation>Diese Zeile ist kein API-Aufruf. Schreiben Sie Methode und Pfad, etwa GET /V1/orders.</translation>
    </message>
    <message>
        <source>This line may be an API call, but Latchkey cannot read it. Write a method and a path, like GET /V1/orders.</source>
        <translation>Diese Zeile ist vielleicht ein API-Aufruf, aber Latchkey kann sie nicht lesen. Schreiben Sie Methode und Pfad, etwa GET /V1/orders.</translation>
    </message>
    <message>
        <source>The command reads from another file, which was not opened.</source>
        <translation>Der Befehl liest aus einer anderen Datei; sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The URL of this command is in a variable. Write out the path, like $BASE/rest/V1/orders.</source>
        <translation>Die URL dieses Befehls steht in einer Variablen. Schreiben Sie den Pfad aus, etwa $BASE/rest/V1/orders.</translation>
    </message>
    <message>
        <source>Options of the command are in another file (-K), which was not opened: the calls in that file are missing here.</source>
        <translation>Optionen des Befehls stehen in einer anderen Datei (-K), die nicht geöffnet wurde: Die Aufrufe darin fehlen hier.</translation>
    </message>
    <message>
        <source>The REST API does not have the method of this command. There are GET, POST, PUT, PATCH and DELETE.</source>
        <translation>Die Methode dieses Befehls hat die REST-API nicht. Es gibt GET, POST, PUT, PATCH und DELETE.</translation>
    </message>
    <message>
        <source>A quotation mark in this command is never closed; the rest was not read.</source>
        <translation>Ein Anführungszeichen in diesem Befehl wird nie geschlossen; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Some paths are in another document, which was not opened. Open that document too, or one that holds everything in one file.</source>
        <translation>Einige Pfade stehen in einem anderen Dokument, das nicht geöffnet wurde. Öffnen Sie auch dieses, oder eines, das alles in einer Datei enthält.</translation>
    </message>
    <message>
        <source>Folders are nested more than %L1 levels deep; what is below was left out.</source>
        <translation>Ordner sind mehr als %L1 Ebenen tief verschachtelt; was darunter liegt, wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>The URLs of %Ln requests are in variables that the collection does not set. Write out their paths, like {{base}}/rest/V1/orders.</source>
        <translation>
            <numerusform>Die URL von %Ln Anfrage steht in einer Variablen, die die Sammlung nicht setzt. Schreiben Sie den Pfad aus, etwa {{base}}/rest/V1/orders.</numerusform>
            <numerusform>Die URLs von %Ln Anfragen stehen in Variablen, die die Sammlung nicht setzt. Schreiben Sie die Pfade aus, etwa {{base}}/rest/V1/orders.</numerusform>
        </translation>
    </message>
    <message>
        <source>method unknown: the method and the path of this command are in variables. Write a method and a path, like GET /V1/orders.</source>
        <translation>Methode unbekannt: Methode und Pfad dieses Befehls stehen in Variablen. Schreiben Sie Methode und Pfad, etwa GET /V1/orders.</translation>
    </message>
    <message>
        <source>method unknown: the method is in a variable. Write the method out, like GET /V1/orders.</source>
        <translation>Methode unbekannt: Die Methode steht in einer Variablen. Schreiben Sie die Methode aus, etwa GET /V1/orders.</translation>
    </message>
    <message>
        <source>method unknown. Write a method and a path, like GET /V1/orders.</source>
        <translation>Methode unbekannt. Schreiben Sie Methode und Pfad, etwa GET /V1/orders.</translation>
    </message>
    <message>
        <source>There are no API calls here. Latchkey reads lines like GET /V1/orders, commands with curl, code, .http files, HAR files, collections of Postman, Insomnia and Bruno, and OpenAPI documents.</source>
        <translation>Hier sind keine API-Aufrufe. Latchkey liest Zeilen wie GET /V1/orders, Befehle mit curl, Programmcode, .http-Dateien, HAR-Dateien, Sammlungen von Postman, Insomnia und Bruno sowie OpenAPI-Dokumente.</translation>
    </message>
    <message>
        <source>This JSON is neither a HAR file nor a collection of Postman, Insomnia or Bruno nor an OpenAPI document.</source>
        <translation>Dieses JSON ist weder eine HAR-Datei noch eine Sammlung von Postman, Insomnia oder Bruno noch ein OpenAPI-Dokument.</translation>
    </message>
    <message>
        <source>There are only variables here. Open them together with the collection that uses them.</source>
        <translation>Hier stehen nur Variablen. Öffnen Sie sie zusammen mit der Sammlung, die sie verwendet.</translation>
    </message>
    <message>
        <source>This script takes too many steps; the rest was not read.</source>
        <translation>Dieses Skript braucht zu viele Schritte; der Rest wurde nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>This computer has no keychain in which the access could be kept.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, in dem der Zugriff verwahrt werden könnte.</translation>
    </message>
    <message>
        <source>Install one (GNOME Keyring, KWallet or KeePassXC), or keep the access in memory: it is gone when you quit.</source>
        <translation>Installieren Sie einen (GNOME Keyring, KWallet oder KeePassXC), oder behalten Sie den Zugriff im Arbeitsspeicher: Nach dem Beenden ist er weg.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then start again. Do not click Activate in Admin before that.</source>
        <translation>Entsperren Sie ihn und starten Sie dann erneut. Klicken Sie im Admin nicht vorher auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Admin wants a second factor before it lets anybody in.</source>
        <translation>Der Admin verlangt einen zweiten Faktor, bevor er jemanden einlässt.</translation>
    </message>
    <message>
        <source>Sign in to Admin in your own browser, with the code from your phone or your security key, and activate there.</source>
        <translation>Melden Sie sich in Ihrem eigenen Browser am Admin an, mit dem Code vom Telefon oder Ihrem Sicherheitsschlüssel, und aktivieren Sie dort.</translation>
    </message>
    <message>
        <source>Admin is signed in to by Adobe ID or by your company&apos;s sign-in, so that “Your Password” in the integration&apos;s form is another or none.</source>
        <translation>Am Admin meldet man sich mit Adobe-ID oder über die Anmeldung Ihrer Firma an; „Ihr Passwort“ im Formular der Integration ist deshalb ein anderes oder keines.</translation>
    </message>
    <message>
        <source>Sign in to Admin in your own browser. If the form still wants a password, ask whoever runs the store, or let Latchkey create the integration by the store&apos;s own code.</source>
        <translation>Melden Sie sich in Ihrem eigenen Browser am Admin an. Verlangt das Formular trotzdem ein Passwort, fragen Sie den Betreiber des Shops, oder lassen Sie Latchkey die Integration mit dem Code des Shops anlegen.</translation>
    </message>
    <message>
        <source>Admin did not save the integration: “Your Password” in its form is the password of the person who is signed in to Admin.</source>
        <translation>Der Admin hat die Integration nicht gespeichert: „Ihr Passwort“ in seinem Formular ist das Passwort der Person, die am Admin angemeldet ist.</translation>
    </message>
    <message>
        <source>Enter the password with which you sign in to Admin. After several wrong ones Admin locks the account for a while.</source>
        <translation>Geben Sie das Passwort ein, mit dem Sie sich am Admin anmelden. Nach mehreren falschen sperrt der Admin das Konto eine Weile.</translation>
    </message>
    <message>
        <source>Admin refuses the name or password, or the account is locked for a while.</source>
        <translation>Der Admin weist Name oder Passwort zurück, oder das Konto ist eine Weile gesperrt.</translation>
    </message>
    <message>
        <source>Wait, then sign in to Admin again, or ask another administrator to unlock the account.</source>
        <translation>Warten Sie und melden Sie sich dann wieder am Admin an, oder bitten Sie einen anderen Administrator, das Konto zu entsperren.</translation>
    </message>
    <message>
        <source>The module that brought this integration is gone, so that Admin can neither activate nor delete it.</source>
        <translation>Das Modul, von dem diese Integration stammt, ist weg: Der Admin kann sie deshalb weder aktivieren noch löschen.</translation>
    </message>
    <message>
        <source>Have the module installed again and remove the integration before the module, or let Latchkey remove it by the store&apos;s own code.</source>
        <translation>Lassen Sie das Modul wieder installieren und die Integration vor dem Modul entfernen, oder lassen Sie Latchkey sie mit dem Code des Shops entfernen.</translation>
    </message>
    <message>
        <source>The store has an integration of this name already.</source>
        <translation>Der Shop hat schon eine Integration dieses Namens.</translation>
    </message>
    <message>
        <source>Use another name, or activate the one that is there.</source>
        <translation>Nehmen Sie einen anderen Namen, oder aktivieren Sie die vorhandene.</translation>
    </message>
    <message>
        <source>Two extensions of the store define the same resource in different places, so that Admin and the API fail.</source>
        <translation>Zwei Erweiterungen des Shops legen dieselbe Ressource an verschiedenen Stellen fest, sodass Admin und API versagen.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store to update or switch off one of the extensions. Latchkey finds out which they are, from the store&apos;s code.</source>
        <translation>Bitten Sie den Betreiber des Shops, eine der Erweiterungen zu aktualisieren oder abzuschalten. Welche es sind, findet Latchkey aus dem Code des Shops heraus.</translation>
    </message>
    <message>
        <source>Admin warns of every URL without https. That of this computer never leaves it, so the warning does no harm here.</source>
        <translation>Der Admin warnt vor jeder URL ohne https. Die dieses Computers verlässt ihn nie, die Warnung schadet hier also nicht.</translation>
    </message>
    <message>
        <source>Go on. If the store is on another computer, choose a way that is encrypted.</source>
        <translation>Machen Sie weiter. Steht der Shop auf einem anderen Computer, wählen Sie einen verschlüsselten Weg.</translation>
    </message>
    <message>
        <source>The store called this computer under another name than the one in the callback URL, which is refused.</source>
        <translation>Der Shop hat diesen Computer unter einem anderen Namen gerufen als dem in der Callback-URL; das wird abgelehnt.</translation>
    </message>
    <message>
        <source>In Admin, enter the callback URL exactly as Latchkey shows it. A store in a container or behind a tunnel needs another way: choose it here.</source>
        <translation>Tragen Sie die Callback-URL im Admin genau so ein, wie Latchkey sie zeigt. Ein Shop in einem Container oder hinter einem Tunnel braucht einen anderen Weg: Wählen Sie ihn hier.</translation>
    </message>
    <message>
        <source>What arrived at the callback URL is not what a store sends.</source>
        <translation>Was an der Callback-URL ankam, ist nicht, was ein Shop sendet.</translation>
    </message>
    <message>
        <source>If your store sent it, an extension in the store or something on the way has changed it. Who looks after the store can find out which. Then start again.</source>
        <translation>Hat Ihr Shop es gesendet, hat es eine Erweiterung im Shop oder etwas unterwegs verändert. Wer den Shop betreut, findet heraus, was. Starten Sie danach erneut.</translation>
    </message>
    <message>
        <source>The store sent its credentials to the callback URL of another integration: “%1”.</source>
        <translation>Der Shop hat seine Zugangsdaten an die Callback-URL einer anderen Integration gesendet: „%1“.</translation>
    </message>
    <message>
        <source>In Admin, compare both URLs of the integration with those shown here: the callback URL and the identity link URL have to be of the same integration. Correct them, save, and click Activate again.</source>
        <translation>Vergleichen Sie im Admin beide URLs der Integration mit den hier gezeigten: Callback-URL und Identity-Link-URL müssen zur selben Integration gehören. Berichtigen und speichern Sie, dann klicken Sie noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Credentials arrived, but none of them belong to the window in which you signed in.</source>
        <translation>Zugangsdaten sind angekommen, aber keine davon gehören zu dem Fenster, in dem Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>Check that the callback URL in Admin is the one shown here, and that no other store uses it. Then click Activate again.</source>
        <translation>Prüfen Sie, ob die Callback-URL im Admin die hier gezeigte ist und kein anderer Shop sie benutzt. Klicken Sie dann noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store&apos;s call came after Latchkey had stopped waiting for it.</source>
        <translation>Der Aufruf des Shops kam, als Latchkey nicht mehr auf ihn wartete.</translation>
    </message>
    <message>
        <source>Start again, click Activate in Admin at once, and sign in.</source>
        <translation>Starten Sie erneut, klicken Sie im Admin sofort auf „Aktivieren“ und melden Sie sich an.</translation>
    </message>
    <message>
        <source>The store sent its credentials %1 times: Activate was clicked more than once.</source>
        <translation>Der Shop hat seine Zugangsdaten %1-mal gesendet: „Aktivieren“ wurde mehrmals angeklickt.</translation>
    </message>
    <message>
        <source>Close all windows of this activation, reload Admin&apos;s list, and click Activate once.</source>
        <translation>Schließen Sie alle Fenster dieser Aktivierung, laden Sie die Liste im Admin neu und klicken Sie einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store does not trust the certificate of the callback URL: %1</source>
        <translation>Der Shop vertraut dem Zertifikat der Callback-URL nicht: %1</translation>
    </message>
    <message>
        <source>Look at the certificates, and have the store&apos;s server believe this one, or take a way whose certificate it trusts.</source>
        <translation>Sehen Sie sich die Zertifikate an und lassen Sie den Server des Shops diesem vertrauen, oder nehmen Sie einen Weg, dessen Zertifikat er vertraut.</translation>
    </message>
    <message>
        <source>The way by which the store was to reach this computer was interrupted while Latchkey waited.</source>
        <translation>Der Weg, auf dem der Shop diesen Computer erreichen sollte, war unterbrochen, während Latchkey wartete.</translation>
    </message>
    <message>
        <source>Start again when the way is open, and click Activate after that.</source>
        <translation>Starten Sie erneut, sobald der Weg offen ist, und klicken Sie erst danach auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store could not reach this computer: it runs on another one, and the callback URL begins with 127.0.0.1, which there means the store&apos;s own server.</source>
        <translation>Der Shop konnte diesen Computer nicht erreichen: Er läuft auf einem anderen, und die Callback-URL beginnt mit 127.0.0.1, was dort den Server des Shops selbst meint.</translation>
    </message>
    <message>
        <source>Choose how the store reaches this computer, enter the new callback URL in Admin, and activate again.</source>
        <translation>Wählen Sie, wie der Shop diesen Computer erreicht, tragen Sie die neue Callback-URL im Admin ein und aktivieren Sie neu.</translation>
    </message>
    <message>
        <source>Nothing arrived from the store, although the way was tried before: the callback URL saved in Admin is most likely an earlier one.</source>
        <translation>Vom Shop kam nichts an, obwohl der Weg vorher getestet wurde: Die Callback-URL im Admin ist wahrscheinlich eine frühere.</translation>
    </message>
    <message>
        <source>Compare the callback URL in Admin with the one shown here. If nobody clicked Activate in Admin, start again.</source>
        <translation>Vergleichen Sie die Callback-URL im Admin mit der hier gezeigten. Hat niemand im Admin auf „Aktivieren“ geklickt, starten Sie erneut.</translation>
    </message>
    <message>
        <source>The store could not deliver its credentials to the callback URL.</source>
        <translation>Der Shop konnte seine Zugangsdaten nicht an die Callback-URL zustellen.</translation>
    </message>
    <message>
        <source>Check that Latchkey is waiting and that the callback URL in Admin is the one it shows. A store on another computer needs a way to this one: choose it here. After a Reauthorize the old tokens are gone: activate again.</source>
        <translation>Prüfen Sie, ob Latchkey wartet und die Callback-URL im Admin die von ihm gezeigte ist. Ein Shop auf einem anderen Computer braucht einen Weg zu diesem: Wählen Sie ihn hier. Nach „Erneut autorisieren“ sind die alten Token weg: Aktivieren Sie neu.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 minutes ahead of the store&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der des Shops %1 Minuten vor.</translation>
    </message>
    <message>
        <source>Set the clock of this computer by the network, or have the clock of the store&apos;s server set, then try again.</source>
        <translation>Stellen Sie die Uhr dieses Computers nach dem Netz, oder lassen Sie die des Shop-Servers stellen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store refuses the time at which the request was signed.</source>
        <translation>Der Shop lehnt die Zeit ab, zu der die Anfrage signiert wurde.</translation>
    </message>
    <message>
        <source>Set the clock of the computer that signed, or of the store&apos;s server, then try again.</source>
        <translation>Stellen Sie die Uhr des Computers, der signiert hat, oder die des Shop-Servers, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The integration was reset in the store: an update changed the files that define it, and its old tokens stopped working.</source>
        <translation>Die Integration wurde im Shop zurückgesetzt: Ein Update hat die Dateien geändert, die sie festlegen, und ihre alten Token gelten nicht mehr.</translation>
    </message>
    <message>
        <source>In Admin, click Activate for the integration. Latchkey waits for it.</source>
        <translation>Klicken Sie im Admin für die Integration auf „Aktivieren“. Latchkey wartet darauf.</translation>
    </message>
    <message>
        <source>The consumer key is too short or too long: keys of a store have 32 characters.</source>
        <translation>Der Consumer Key ist zu kurz oder zu lang: Die eines Shops haben 32 Zeichen.</translation>
    </message>
    <message>
        <source>Copy the consumer key again from Admin, whole and without blanks.</source>
        <translation>Kopieren Sie den Consumer Key noch einmal aus dem Admin, ganz und ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The integration is stuck: the store gave out its request token, which it does only once, and that answer was lost.</source>
        <translation>Die Integration steckt fest: Der Shop hat sein Request-Token herausgegeben, was er nur einmal tut, und diese Antwort ging verloren.</translation>
    </message>
    <message>
        <source>If Admin shows the integration as Active, click Reauthorize there. Otherwise delete the integration in Admin and create it again; if a module brought it, uninstall that module and install it again. Then activate the integration.</source>
        <translation>Zeigt der Admin die Integration als „Aktiv“, klicken Sie dort auf „Erneut autorisieren“. Sonst löschen Sie die Integration im Admin und legen Sie sie neu an; stammt sie von einem Modul, deinstallieren Sie es und installieren Sie es wieder. Aktivieren Sie die Integration dann.</translation>
    </message>
    <message>
        <source>The store has given out the request token for these credentials already, and gives out only one; or the integration is active already.</source>
        <translation>Der Shop hat das Request-Token für diese Zugangsdaten schon herausgegeben, und er gibt nur eines; oder die Integration ist schon aktiv.</translation>
    </message>
    <message>
        <source>Look at the integration in Admin. If it is active, click Reauthorize. If it is inactive and Activate leads here again, delete it and create it again.</source>
        <translation>Sehen Sie sich die Integration im Admin an. Ist sie aktiv, klicken Sie auf „Erneut autorisieren“. Ist sie inaktiv und führt „Aktivieren“ wieder hierher, löschen Sie sie und legen Sie sie neu an.</translation>
    </message>
    <message>
        <source>The web server in front of the store refuses the name and password that are kept for it.</source>
        <translation>Der Webserver vor dem Shop weist Name und Passwort zurück, die für ihn hinterlegt sind.</translation>
    </message>
    <message>
        <source>Enter them anew. They are not those of Admin: ask whoever runs the server.</source>
        <translation>Geben Sie sie neu ein. Es sind nicht die vom Admin: Fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The web server in front of the store wants a name and a password of its own.</source>
        <translation>Der Webserver vor dem Shop verlangt einen eigenen Namen und ein eigenes Passwort.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for them (they are not those of Admin) and enter them: Latchkey keeps them in the keychain.</source>
        <translation>Fragen Sie den Betreiber des Servers danach (es sind nicht die vom Admin) und geben Sie sie ein: Latchkey verwahrt sie im Schlüsselbund.</translation>
    </message>
    <message>
        <source>A firewall in front of the store (%1) took the call for an attack, or wants a person to prove that there is one.</source>
        <translation>Eine Firewall vor dem Shop (%1) hielt den Aufruf für einen Angriff oder verlangt, dass sich ein Mensch zu erkennen gibt.</translation>
    </message>
    <message>
        <source>Ask whoever runs the firewall to let calls to the paths oauth/ and rest/ through, or those from your address.</source>
        <translation>Bitten Sie den Betreiber der Firewall, Aufrufe der Pfade oauth/ und rest/ durchzulassen, oder die von Ihrer Adresse.</translation>
    </message>
    <message>
        <source>The store, or something in front of it, wants fewer calls in the same time.</source>
        <translation>Der Shop oder etwas vor ihm will in derselben Zeit weniger Aufrufe.</translation>
    </message>
    <message>
        <source>Wait a while. If it happens often, have the program make fewer calls at once, or set a limit in Latchkey&apos;s signing proxy.</source>
        <translation>Warten Sie eine Weile. Kommt es oft vor, lassen Sie das Programm weniger auf einmal aufrufen, oder setzen Sie im Signatur-Proxy von Latchkey eine Grenze.</translation>
    </message>
    <message>
        <source>The proxy of your network wants a name and a password.</source>
        <translation>Der Proxy Ihres Netzes verlangt einen Namen und ein Passwort.</translation>
    </message>
    <message>
        <source>Ask whoever runs your network, and enter the proxy with name and password in the system&apos;s settings or in https_proxy.</source>
        <translation>Fragen Sie den Betreiber Ihres Netzes, und tragen Sie den Proxy mit Name und Passwort in den Einstellungen des Systems oder in https_proxy ein.</translation>
    </message>
    <message>
        <source>The name of the store&apos;s server is not known here (DNS).</source>
        <translation>Der Name des Shop-Servers ist hier nicht bekannt (DNS).</translation>
    </message>
    <message>
        <source>Check the spelling of the store URL and the network connection. A name inside a company may need its VPN.</source>
        <translation>Prüfen Sie die Schreibweise der Shop-URL und die Netzverbindung. Ein Name innerhalb einer Firma kann deren VPN brauchen.</translation>
    </message>
    <message>
        <source>Nothing answers at the store&apos;s address: the connection was refused.</source>
        <translation>An der Adresse des Shops antwortet nichts: Die Verbindung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Check address and port, and whether the store&apos;s server is running.</source>
        <translation>Prüfen Sie Adresse und Port, und ob der Server des Shops läuft.</translation>
    </message>
    <message>
        <source>The store&apos;s server could not be reached.</source>
        <translation>Der Server des Shops war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Check the network connection, and whether a firewall or a missing VPN is in the way.</source>
        <translation>Prüfen Sie die Netzverbindung, und ob eine Firewall oder ein fehlendes VPN im Weg ist.</translation>
    </message>
    <message>
        <source>The store did not answer in time.</source>
        <translation>Der Shop hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again at a quieter time. If it lasts, ask whoever runs the store&apos;s server.</source>
        <translation>Versuchen Sie es zu einer ruhigeren Zeit. Hält es an, fragen Sie den Betreiber des Shop-Servers.</translation>
    </message>
    <message>
        <source>The store&apos;s server closed the connection before it had answered.</source>
        <translation>Der Server des Shops hat die Verbindung geschlossen, bevor er geantwortet hatte.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s server to look into its log before you try again: the call may have been carried out.</source>
        <translation>Bitten Sie den Betreiber des Shop-Servers, in sein Protokoll zu sehen, bevor Sie es erneut versuchen: Der Aufruf kann ausgeführt worden sein.</translation>
    </message>
    <message>
        <source>What answered does not speak as a web server does.</source>
        <translation>Was geantwortet hat, spricht nicht wie ein Webserver.</translation>
    </message>
    <message>
        <source>Check address and port of the store URL, and https against http.</source>
        <translation>Prüfen Sie Adresse und Port der Shop-URL, und https gegen http.</translation>
    </message>
    <message>
        <source>The proxy of this computer did not let the call through.</source>
        <translation>Der Proxy dieses Computers hat den Aufruf nicht durchgelassen.</translation>
    </message>
    <message>
        <source>Check the proxy set in the system or in https_proxy, and its password.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen des Systems oder in https_proxy, und sein Passwort.</translation>
    </message>
    <message>
        <source>The answer was larger than one that a store gives, and was cut off.</source>
        <translation>Die Antwort war größer als die eines Shops und wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Check that the address is the address of the store.</source>
        <translation>Prüfen Sie, ob die Adresse die des Shops ist.</translation>
    </message>
    <message>
        <source>The call was cancelled on this computer.</source>
        <translation>Der Aufruf wurde auf diesem Computer abgebrochen.</translation>
    </message>
    <message>
        <source>Make the call again when you are ready.</source>
        <translation>Wiederholen Sie den Aufruf, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>The store URL begins with http, so that everybody on the way could read the access; nothing was sent.</source>
        <translation>Die Shop-URL beginnt mit http: Jeder unterwegs könnte den Zugriff mitlesen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Enter the store URL with https://. If the store has no https, allow http for this integration.</source>
        <translation>Geben Sie die Shop-URL mit https:// ein. Hat der Shop kein https, erlauben Sie http für diese Integration.</translation>
    </message>
    <message>
        <source>The tokens belong to another address than the store URL, so nothing was sent.</source>
        <translation>Die Token gehören zu einer anderen Adresse als die Shop-URL; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Correct the store URL, or activate the integration again in this store.</source>
        <translation>Berichtigen Sie die Shop-URL, oder aktivieren Sie die Integration in diesem Shop neu.</translation>
    </message>
    <message>
        <source>The store received this very request before, and takes each only once.</source>
        <translation>Der Shop hat genau diese Anfrage schon einmal bekommen und nimmt jede nur einmal.</translation>
    </message>
    <message>
        <source>Let the program sign anew for each try. If it does, something on the way sends requests twice: ask whoever runs the store&apos;s proxy to turn that off.</source>
        <translation>Lassen Sie das Programm für jeden Versuch neu signieren. Tut es das schon, sendet etwas unterwegs Anfragen doppelt: Bitten Sie den Betreiber des Proxys vor dem Shop, das abzuschalten.</translation>
    </message>
    <message>
        <source>The program sent a bearer token where the store wants a signature.</source>
        <translation>Das Programm hat ein Bearer-Token gesendet, wo der Shop eine Signatur verlangt.</translation>
    </message>
    <message>
        <source>Set the program to OAuth 1.0 with the four values of the integration, or let it call through Latchkey&apos;s signing proxy.</source>
        <translation>Stellen Sie das Programm auf OAuth 1.0 mit den vier Werten der Integration, oder lassen Sie es über den Signatur-Proxy von Latchkey aufrufen.</translation>
    </message>
    <message>
        <source>The store got no OAuth header at all: the program sent none, or something on the way removed it.</source>
        <translation>Der Shop hat gar keinen OAuth-Header bekommen: Das Programm hat keinen gesendet, oder etwas unterwegs hat ihn entfernt.</translation>
    </message>
    <message>
        <source>Check that the program sends OAuth 1.0 in the Authorization header, not in the form or the address. If it does, ask whoever runs the store&apos;s web server to pass that header on to PHP.</source>
        <translation>Prüfen Sie, ob das Programm OAuth 1.0 im Authorization-Header sendet, nicht im Formular oder in der Adresse. Wenn ja, bitten Sie den Betreiber des Webservers, diesen Header an PHP weiterzugeben.</translation>
    </message>
    <message>
        <source>The program did not send the verifier when it asked for the access token.</source>
        <translation>Das Programm hat den Verifier nicht gesendet, als es um das Zugriffstoken bat.</translation>
    </message>
    <message>
        <source>Have the program send oauth_verifier, from the store&apos;s call to the callback URL, in the Authorization header.</source>
        <translation>Lassen Sie das Programm oauth_verifier aus dem Aufruf des Shops an die Callback-URL im Authorization-Header senden.</translation>
    </message>
    <message>
        <source>The program signed without a token.</source>
        <translation>Das Programm hat ohne Token signiert.</translation>
    </message>
    <message>
        <source>Have the program send oauth_token: the access token with calls of the API, the request token when it asks for the access token.</source>
        <translation>Lassen Sie das Programm oauth_token senden: bei Aufrufen der API das Zugriffstoken, beim Bitten um das Zugriffstoken das Request-Token.</translation>
    </message>
    <message>
        <source>The program left out something that belongs to a signed call: %1</source>
        <translation>Das Programm hat etwas weggelassen, das zu einem signierten Aufruf gehört: %1</translation>
    </message>
    <message>
        <source>Have the maker of the program add it to the Authorization header.</source>
        <translation>Lassen Sie den Hersteller des Programms es in den Authorization-Header aufnehmen.</translation>
    </message>
    <message>
        <source>This call is for a customer&apos;s own data; an integration cannot make it.</source>
        <translation>Dieser Aufruf gilt den eigenen Daten eines Kunden; eine Integration kann ihn nicht machen.</translation>
    </message>
    <message>
        <source>Use the call of the same kind that names the customer, such as /V1/customers/:customerId instead of /V1/customers/me.</source>
        <translation>Nehmen Sie den entsprechenden Aufruf, der den Kunden nennt, etwa /V1/customers/:customerId statt /V1/customers/me.</translation>
    </message>
    <message>
        <source>The signature is good; the call lacks a value that it needs: %1</source>
        <translation>Die Signatur ist gut; dem Aufruf fehlt ein Wert, den er braucht: %1</translation>
    </message>
    <message>
        <source>Add the value to the address or to the JSON that is sent. A search needs at least ?searchCriteria=.</source>
        <translation>Fügen Sie den Wert der Adresse oder dem gesendeten JSON hinzu. Eine Suche braucht mindestens ?searchCriteria=.</translation>
    </message>
    <message>
        <source>A call is one of request-token, access-token, rest, callback, pop-up, admin.</source>
        <translation>Ein Aufruf ist einer von request-token, access-token, rest, callback, pop-up, admin.</translation>
    </message>
    <message>
        <source>This is more than 4 MiB. Paste the status line, the headers and the beginning of the body.</source>
        <translation>Das sind mehr als 4 MiB. Fügen Sie Statuszeile, Header und den Anfang des Inhalts ein.</translation>
    </message>
    <message>
        <source>There is nothing to explain. Paste the store&apos;s answer: its status line, headers and body, or one of them.</source>
        <translation>Es gibt nichts zu erklären. Fügen Sie die Antwort des Shops ein: Statuszeile, Header und Inhalt, oder eines davon.</translation>
    </message>
    <message>
        <source>The login page never opened: the browser most likely blocked the window that Admin opens.</source>
        <translation>Die Anmeldeseite ging nie auf: Der Browser hat das Fenster, das der Admin öffnet, wahrscheinlich blockiert.</translation>
    </message>
    <message>
        <source>Allow windows for Admin&apos;s address in the browser, or let Latchkey show Admin. Then click Activate again.</source>
        <translation>Erlauben Sie im Browser Fenster für die Adresse des Admin, oder lassen Sie Latchkey den Admin zeigen. Klicken Sie dann noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Nobody signed in with the right name and password: %1 tries were refused.</source>
        <translation>Niemand hat sich mit dem richtigen Namen und Passwort angemeldet: %1 Versuche wurden abgelehnt.</translation>
    </message>
    <message>
        <source>Use the login you created in Latchkey, not your Admin password. If you forgot it, create another login, then start again.</source>
        <translation>Nehmen Sie das Login, das Sie in Latchkey angelegt haben, nicht Ihr Admin-Passwort. Haben Sie es vergessen, legen Sie ein anderes Login an und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>The login page was opened, and closed or left alone before anybody signed in.</source>
        <translation>Die Anmeldeseite wurde geöffnet und geschlossen oder liegen gelassen, bevor sich jemand anmeldete.</translation>
    </message>
    <message>
        <source>Start again, click Activate in Admin, and sign in on the login page within five minutes, with the login you created in Latchkey.</source>
        <translation>Starten Sie erneut, klicken Sie im Admin auf „Aktivieren“ und melden Sie sich innerhalb von fünf Minuten auf der Anmeldeseite an, mit dem Login, das Sie in Latchkey angelegt haben.</translation>
    </message>
    <message>
        <source>The integration is connected; the login page would go back to an address that is not the store&apos;s, and waits for your leave.</source>
        <translation>Die Integration ist verbunden; die Anmeldeseite würde zu einer Adresse zurückgehen, die nicht die des Shops ist, und wartet auf Ihre Erlaubnis.</translation>
    </message>
    <message>
        <source>Allow it only if you open Admin at that address.</source>
        <translation>Erlauben Sie es nur, wenn Sie den Admin unter dieser Adresse öffnen.</translation>
    </message>
    <message>
        <source>This call needs a resource that the store itself does not define: %1. No tick in Admin can grant it.</source>
        <translation>Dieser Aufruf braucht eine Ressource, die der Shop selbst nicht festlegt: %1. Kein Häkchen im Admin kann sie gewähren.</translation>
    </message>
    <message>
        <source>The maker of the extension that brought the call has to define the resource in acl.xml. Until then only “All” on the API tab opens it, which grants everything.</source>
        <translation>Der Hersteller der Erweiterung, von der der Aufruf stammt, muss die Ressource in acl.xml festlegen. Bis dahin öffnet ihn nur „Alle“ auf dem API-Reiter, und das gewährt alles.</translation>
    </message>
    <message>
        <source>This call needs a resource that Admin does not offer to integrations: %1</source>
        <translation>Dieser Aufruf braucht eine Ressource, die der Admin Integrationen nicht anbietet: %1</translation>
    </message>
    <message>
        <source>Only “All” on the API tab opens it, which grants everything. Ask the maker of the extension that brought the call to place the resource below Magento_Backend::admin.</source>
        <translation>Nur „Alle“ auf dem API-Reiter öffnet sie, und das gewährt alles. Bitten Sie den Hersteller der Erweiterung, von der der Aufruf stammt, die Ressource unter Magento_Backend::admin einzuordnen.</translation>
    </message>
    <message>
        <source>The integration may not make this call: it lacks the resource %1.</source>
        <translation>Die Integration darf diesen Aufruf nicht machen: Ihr fehlt die Ressource %1.</translation>
    </message>
    <message>
        <source>Add the resource to the choice. In Admin, tick it on the integration&apos;s API tab and save: it works at once, the tokens stay. An integration from a module needs the module&apos;s next version.</source>
        <translation>Nehmen Sie die Ressource in die Auswahl auf. Haken Sie sie im Admin auf dem API-Reiter der Integration an und speichern Sie: Das wirkt sofort, die Token bleiben. Eine Integration aus einem Modul braucht dessen nächste Version.</translation>
    </message>
    <message>
        <source>The call was made without a signature, as a stranger would make it.</source>
        <translation>Der Aufruf wurde ohne Signatur gemacht, wie ihn ein Fremder machen würde.</translation>
    </message>
    <message>
        <source>Something on the way may remove the Authorization header, so that the store takes the call for a stranger&apos;s.</source>
        <translation>Etwas unterwegs könnte den Authorization-Header entfernen, sodass der Shop den Aufruf für den eines Fremden hält.</translation>
    </message>
    <message>
        <source>Make a test call: it finds out whether the header reaches the store.</source>
        <translation>Machen Sie einen Testaufruf: Er findet heraus, ob der Header den Shop erreicht.</translation>
    </message>
    <message>
        <source>The store takes access tokens without a signature, but does not know this one.</source>
        <translation>Der Shop nimmt Zugriffstoken ohne Signatur, kennt dieses aber nicht.</translation>
    </message>
    <message>
        <source>Copy the access token anew from Admin, or click Reauthorize there to get a new one.</source>
        <translation>Kopieren Sie das Zugriffstoken neu aus dem Admin, oder klicken Sie dort auf „Erneut autorisieren“, um ein neues zu bekommen.</translation>
    </message>
    <message>
        <source>The tokens are good, but the program sends the access token as it is instead of signing with it.</source>
        <translation>Die Token sind gut, aber das Programm sendet das Zugriffstoken, wie es ist, statt damit zu signieren.</translation>
    </message>
    <message>
        <source>Set the program to OAuth 1.0 (HMAC-SHA256). If it cannot sign, let it call through Latchkey&apos;s signing proxy: it then needs no token at all.</source>
        <translation>Stellen Sie das Programm auf OAuth 1.0 (HMAC-SHA256). Kann es nicht signieren, lassen Sie es über den Signatur-Proxy von Latchkey aufrufen: Dann braucht es gar kein Token.</translation>
    </message>
    <message>
        <source>The store takes no access token without a signature (“bearer token”).</source>
        <translation>Der Shop nimmt kein Zugriffstoken ohne Signatur („Bearer-Token“).</translation>
    </message>
    <message>
        <source>Set the program to OAuth 1.0 with all four values, or let it call through Latchkey&apos;s signing proxy.</source>
        <translation>Stellen Sie das Programm auf OAuth 1.0 mit allen vier Werten, oder lassen Sie es über den Signatur-Proxy von Latchkey aufrufen.</translation>
    </message>
    <message>
        <source>The store knows this address, but not with %1: it takes %2.</source>
        <translation>Der Shop kennt diese Adresse, aber nicht mit %1: Er nimmt %2.</translation>
    </message>
    <message>
        <source>Correct the method of the call.</source>
        <translation>Berichtigen Sie die Methode des Aufrufs.</translation>
    </message>
    <message>
        <source>The call %1 exists in Commerce, but not in this store: the module %2 is missing or switched off there.</source>
        <translation>Den Aufruf %1 gibt es in Commerce, aber nicht in diesem Shop: Das Modul %2 fehlt dort oder ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store whether the module can be switched on.</source>
        <translation>Fragen Sie den Betreiber des Shops, ob das Modul eingeschaltet werden kann.</translation>
    </message>
    <message>
        <source>The store does not know this call.</source>
        <translation>Der Shop kennt diesen Aufruf nicht.</translation>
    </message>
    <message>
        <source>Check path and method: case matters, and a path begins with /V1/ behind rest/ and the store&apos;s code. The module that brings the call may be missing or switched off.</source>
        <translation>Prüfen Sie Pfad und Methode: Groß- und Kleinschreibung zählt, und hinter rest/ und dem Code des Shops beginnt ein Pfad mit /V1/. Das Modul, das den Aufruf mitbringt, kann fehlen oder abgeschaltet sein.</translation>
    </message>
    <message>
        <source>The call sends data and does not say of which kind.</source>
        <translation>Der Aufruf sendet Daten und sagt nicht, von welcher Art.</translation>
    </message>
    <message>
        <source>Have the program send Content-Type: application/json.</source>
        <translation>Lassen Sie das Programm Content-Type: application/json senden.</translation>
    </message>
    <message>
        <source>The call sends data of a kind that the store cannot read.</source>
        <translation>Der Aufruf sendet Daten einer Art, die der Shop nicht lesen kann.</translation>
    </message>
    <message>
        <source>Have the program send JSON with Content-Type: application/json.</source>
        <translation>Lassen Sie das Programm JSON mit Content-Type: application/json senden.</translation>
    </message>
    <message>
        <source>The data that was sent is no proper JSON.</source>
        <translation>Die gesendeten Daten sind kein richtiges JSON.</translation>
    </message>
    <message>
        <source>Have the maker of the program look at what it sends: a comma or bracket too many or too few, or text in another encoding than UTF-8.</source>
        <translation>Lassen Sie den Hersteller des Programms ansehen, was es sendet: ein Komma oder eine Klammer zu viel oder zu wenig, oder Text in einer anderen Kodierung als UTF-8.</translation>
    </message>
    <message>
        <source>The call works; the store has nothing by that name or number: “%1”</source>
        <translation>Der Aufruf geht; der Shop hat nichts unter diesem Namen oder dieser Nummer: „%1“</translation>
    </message>
    <message>
        <source>Check the number or the SKU in the address. A slash in a SKU has to be written %2F.</source>
        <translation>Prüfen Sie die Nummer oder die Artikelnummer in der Adresse. Ein Schrägstrich darin muss als %2F geschrieben werden.</translation>
    </message>
    <message>
        <source>The program asked the API for a web page, which makes the store fail.</source>
        <translation>Das Programm hat die API um eine Webseite gebeten, woran der Shop scheitert.</translation>
    </message>
    <message>
        <source>Have the program send Accept: application/json.</source>
        <translation>Lassen Sie das Programm Accept: application/json senden.</translation>
    </message>
    <message>
        <source>The program asks for an answer of a kind that the store cannot give.</source>
        <translation>Das Programm bittet um eine Antwort einer Art, die der Shop nicht geben kann.</translation>
    </message>
    <message>
        <source>The store understood the call and does not take a value in it: “%1”</source>
        <translation>Der Shop hat den Aufruf verstanden und nimmt einen Wert darin nicht an: „%1“</translation>
    </message>
    <message>
        <source>Correct the value that the store names.</source>
        <translation>Berichtigen Sie den Wert, den der Shop nennt.</translation>
    </message>
    <message>
        <source>The store refuses the call and says: “%1”</source>
        <translation>Der Shop lehnt den Aufruf ab und sagt: „%1“</translation>
    </message>
    <message>
        <source>Follow what the store says. If that leads nowhere, send the copy for support to whoever looks after the store.</source>
        <translation>Folgen Sie dem, was der Shop sagt. Führt das nicht weiter, schicken Sie die Kopie für den Support an den, der den Shop betreut.</translation>
    </message>
    <message>
        <source>The store waits for its upgrade: modules were added or updated, and nobody ran it.</source>
        <translation>Der Shop wartet auf sein Upgrade: Module kamen hinzu oder wurden aktualisiert, und niemand hat es ausgeführt.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store to run bin/magento setup:upgrade.</source>
        <translation>Bitten Sie den Betreiber des Shops, bin/magento setup:upgrade auszuführen.</translation>
    </message>
    <message>
        <source>The store ran out of memory while it worked on this call.</source>
        <translation>Dem Shop ging bei diesem Aufruf der Speicher aus.</translation>
    </message>
    <message>
        <source>Ask for less at once, with a smaller pageSize, or ask whoever runs the store to raise PHP&apos;s memory_limit.</source>
        <translation>Fragen Sie weniger auf einmal ab, mit kleinerem pageSize, oder bitten Sie den Betreiber des Shops, memory_limit von PHP zu erhöhen.</translation>
    </message>
    <message>
        <source>The store&apos;s program broke off with an error of its own.</source>
        <translation>Das Programm des Shops brach mit einem eigenen Fehler ab.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store to look at the error: an extension or an update is at fault, not the integration.</source>
        <translation>Bitten Sie den Betreiber des Shops, sich den Fehler anzusehen: Schuld ist eine Erweiterung oder ein Update, nicht die Integration.</translation>
    </message>
    <message>
        <source>The store is under maintenance or overloaded.</source>
        <translation>Der Shop wird gewartet oder ist überlastet.</translation>
    </message>
    <message>
        <source>Wait until the store is back, then try again. If it lasts, ask whoever runs the store: bin/magento maintenance:status.</source>
        <translation>Warten Sie, bis der Shop zurück ist, und versuchen Sie es dann erneut. Hält es an, fragen Sie den Betreiber des Shops: bin/magento maintenance:status.</translation>
    </message>
    <message>
        <source>The store took longer to answer than the web server in front of it waits.</source>
        <translation>Der Shop brauchte länger für seine Antwort, als der Webserver vor ihm wartet.</translation>
    </message>
    <message>
        <source>Before you try again, check whether the call was carried out. Ask for less at once, or use the asynchronous API (rest/async/V1/…).</source>
        <translation>Prüfen Sie vor einem neuen Versuch, ob der Aufruf ausgeführt wurde. Fragen Sie weniger auf einmal ab, oder nehmen Sie die asynchrone API (rest/async/V1/…).</translation>
    </message>
    <message>
        <source>The web server %1 got no answer from the store behind it.</source>
        <translation>Der Webserver %1 bekam vom Shop hinter ihm keine Antwort.</translation>
    </message>
    <message>
        <source>Ask whoever runs the web server to look into its error log. The store may have carried out the call all the same.</source>
        <translation>Bitten Sie den Betreiber des Webservers, in dessen Fehlerprotokoll zu sehen. Der Shop kann den Aufruf trotzdem ausgeführt haben.</translation>
    </message>
    <message>
        <source>The store had an internal error and wrote it down as report %1.</source>
        <translation>Der Shop hatte einen internen Fehler und hat ihn als Bericht %1 notiert.</translation>
    </message>
    <message>
        <source>Before you try again, ask whoever runs the store to look for that report in var/log and var/report.</source>
        <translation>Bitten Sie den Betreiber des Shops vor einem neuen Versuch, in var/log und var/report nach diesem Bericht zu suchen.</translation>
    </message>
    <message>
        <source>The store had an internal error.</source>
        <translation>Der Shop hatte einen internen Fehler.</translation>
    </message>
    <message>
        <source>Before you try again, ask whoever runs the store to look into var/log/exception.log. The call may have been carried out.</source>
        <translation>Bitten Sie den Betreiber des Shops vor einem neuen Versuch, in var/log/exception.log zu sehen. Der Aufruf kann ausgeführt worden sein.</translation>
    </message>
    <message>
        <source>The store accepted the call, but its answer cannot be read.</source>
        <translation>Der Shop hat den Aufruf angenommen, aber seine Antwort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Something between this computer and the store may be changing the answer: ask whoever runs the store&apos;s server or your network.</source>
        <translation>Etwas zwischen diesem Computer und dem Shop verändert vielleicht die Antwort: Fragen Sie den Betreiber des Shop-Servers oder Ihres Netzes.</translation>
    </message>
    <message>
        <source>The web server refuses a request as large as this one.</source>
        <translation>Der Webserver lehnt eine so große Anfrage ab.</translation>
    </message>
    <message>
        <source>Send less at once, or ask whoever runs the web server to raise the limit.</source>
        <translation>Senden Sie weniger auf einmal, oder bitten Sie den Betreiber des Webservers, die Grenze zu erhöhen.</translation>
    </message>
    <message>
        <source>The web server refuses an address or header as long as this one.</source>
        <translation>Der Webserver lehnt eine so lange Adresse oder Header-Zeile ab.</translation>
    </message>
    <message>
        <source>Ask for less at once, with fewer filters for example, or ask whoever runs the web server to raise the limit.</source>
        <translation>Fragen Sie weniger auf einmal ab, etwa mit weniger Filtern, oder bitten Sie den Betreiber des Webservers, die Grenze zu erhöhen.</translation>
    </message>
    <message>
        <source>This request is signed in one way by some versions of Commerce and in another way by others; the program that sent it follows another version than the store&apos;s.</source>
        <translation>Diese Anfrage signieren manche Versionen von Commerce so und andere anders; das Programm, das sie gesendet hat, folgt einer anderen Version als der des Shops.</translation>
    </message>
    <message>
        <source>Let Latchkey make the call, or its signing proxy for the program: they find the version by themselves.</source>
        <translation>Lassen Sie Latchkey den Aufruf machen, oder seinen Signatur-Proxy für das Programm: Sie finden die Version von selbst heraus.</translation>
    </message>
    <message>
        <source>The store&apos;s web server may drop the port from the address %1, so that the store signs for another address.</source>
        <translation>Der Webserver des Shops lässt vielleicht den Port aus der Adresse %1 weg, sodass der Shop für eine andere Adresse signiert.</translation>
    </message>
    <message>
        <source>Ask whoever runs the web server to pass the host on with its port (nginx: fastcgi_param HTTP_HOST $http_host). Latchkey itself signs without the port where that helps.</source>
        <translation>Bitten Sie den Betreiber des Webservers, den Host mit seinem Port weiterzugeben (nginx: fastcgi_param HTTP_HOST $http_host). Latchkey selbst signiert ohne den Port, wo das hilft.</translation>
    </message>
    <message>
        <source>Something in front of the store ends https and may not tell the store, which then signs for http instead of https.</source>
        <translation>Etwas vor dem Shop beendet https und sagt es dem Shop vielleicht nicht; der signiert dann für http statt https.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy in front of %1 to send X-Forwarded-Proto: https, and to have the store believe it. Latchkey itself signs for http where that helps.</source>
        <translation>Bitten Sie den Betreiber des Proxys vor %1, X-Forwarded-Proto: https zu senden und den Shop darauf hören zu lassen. Latchkey selbst signiert für http, wo das hilft.</translation>
    </message>
    <message>
        <source>The store knows itself by another address than %1, so that it signs for another one: %2</source>
        <translation>Der Shop kennt sich unter einer anderen Adresse als %1 und signiert deshalb für eine andere: %2</translation>
    </message>
    <message>
        <source>Enter the store&apos;s own base URL as the store URL, or ask whoever runs the proxy in front of it to pass the Host header on.</source>
        <translation>Geben Sie die eigene Basis-URL des Shops als Shop-URL ein, oder bitten Sie den Betreiber des Proxys vor ihm, den Host-Header weiterzugeben.</translation>
    </message>
    <message>
        <source>The store computes another signature for this request.</source>
        <translation>Der Shop berechnet für diese Anfrage eine andere Signatur.</translation>
    </message>
    <message>
        <source>Check that the four values are complete and belong to this integration of this store, and that the store URL is the base URL in Admin. If so, activate the integration again.</source>
        <translation>Prüfen Sie, ob die vier Werte vollständig sind und zu dieser Integration dieses Shops gehören, und ob die Shop-URL die Basis-URL im Admin ist. Wenn ja, aktivieren Sie die Integration neu.</translation>
    </message>
    <message>
        <source>The program signs with HMAC-SHA1, which this store does not take any more.</source>
        <translation>Das Programm signiert mit HMAC-SHA1, das dieser Shop nicht mehr nimmt.</translation>
    </message>
    <message>
        <source>Set the program to HMAC-SHA256, or let Latchkey&apos;s signing proxy sign for it.</source>
        <translation>Stellen Sie das Programm auf HMAC-SHA256, oder lassen Sie den Signatur-Proxy von Latchkey dafür signieren.</translation>
    </message>
    <message>
        <source>This store is so old that it takes HMAC-SHA1 signatures only.</source>
        <translation>Dieser Shop ist so alt, dass er nur Signaturen mit HMAC-SHA1 nimmt.</translation>
    </message>
    <message>
        <source>Set the program to HMAC-SHA1 for this store. Latchkey does so by itself. Ask whoever runs the store to update it.</source>
        <translation>Stellen Sie das Programm für diesen Shop auf HMAC-SHA1. Latchkey tut das von selbst. Bitten Sie den Betreiber des Shops, ihn zu aktualisieren.</translation>
    </message>
    <message>
        <source>The store does not know the signature method %1.</source>
        <translation>Der Shop kennt das Signaturverfahren %1 nicht.</translation>
    </message>
    <message>
        <source>Set the program to HMAC-SHA256, written exactly so.</source>
        <translation>Stellen Sie das Programm auf HMAC-SHA256, genau so geschrieben.</translation>
    </message>
    <message>
        <source>The program names a version of OAuth that the store does not know.</source>
        <translation>Das Programm nennt eine Version von OAuth, die der Shop nicht kennt.</translation>
    </message>
    <message>
        <source>Set the program to OAuth 1.0: oauth_version is 1.0 or left out.</source>
        <translation>Stellen Sie das Programm auf OAuth 1.0: oauth_version ist 1.0 oder fehlt.</translation>
    </message>
    <message>
        <source>The certificate of the store&apos;s server has expired, so nothing was sent.</source>
        <translation>Das Zertifikat des Shop-Servers ist abgelaufen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s server to renew it. If it is valid in a browser elsewhere, check the clock of this computer.</source>
        <translation>Bitten Sie den Betreiber des Shop-Servers, es zu erneuern. Ist es in einem Browser anderswo gültig, prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate of the store&apos;s server is not valid yet; most likely the clock of this computer is slow.</source>
        <translation>Das Zertifikat des Shop-Servers gilt noch nicht; wahrscheinlich geht die Uhr dieses Computers nach.</translation>
    </message>
    <message>
        <source>Set the clock of this computer by the network, then try again.</source>
        <translation>Stellen Sie die Uhr dieses Computers nach dem Netz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The certificate of the server is made out to another name than that in the store URL, so nothing was sent.</source>
        <translation>Das Zertifikat des Servers ist auf einen anderen Namen ausgestellt als den in der Shop-URL; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the store URL, with and without www. If it is right, ask whoever runs the server for a certificate with that name.</source>
        <translation>Prüfen Sie die Shop-URL, mit und ohne www. Stimmt sie, bitten Sie den Betreiber des Servers um ein Zertifikat mit diesem Namen.</translation>
    </message>
    <message>
        <source>The server made its certificate itself, so that nobody vouches for it; nothing was sent.</source>
        <translation>Der Server hat sein Zertifikat selbst gemacht, niemand bürgt dafür; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>For a test store, trust its certificate in Latchkey, for this store only. For a real one, ask whoever runs the server for a valid certificate.</source>
        <translation>Bei einem Testshop vertrauen Sie seinem Zertifikat in Latchkey, nur für diesen Shop. Bei einem echten bitten Sie den Betreiber des Servers um ein gültiges Zertifikat.</translation>
    </message>
    <message>
        <source>This computer does not know who issued the certificate of the store&apos;s server, so nothing was sent.</source>
        <translation>Dieser Computer kennt den Aussteller des Zertifikats des Shop-Servers nicht; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to send the certificate with its intermediate ones. For a company&apos;s own issuer, trust that issuer in Latchkey.</source>
        <translation>Bitten Sie den Betreiber des Servers, das Zertifikat mit den Zwischenzertifikaten zu senden. Bei einem firmeneigenen Aussteller vertrauen Sie diesem in Latchkey.</translation>
    </message>
    <message>
        <source>The certificate of the store&apos;s server was revoked by its issuer, so nothing was sent.</source>
        <translation>Das Zertifikat des Shop-Servers wurde von seinem Aussteller widerrufen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s server for a new certificate.</source>
        <translation>Bitten Sie den Betreiber des Shop-Servers um ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>The server does not speak https at this port.</source>
        <translation>Der Server spricht an diesem Port kein https.</translation>
    </message>
    <message>
        <source>Check the port in the store URL, and whether it is http:// at that port.</source>
        <translation>Prüfen Sie den Port in der Shop-URL, und ob es dort http:// heißen muss.</translation>
    </message>
    <message>
        <source>The server&apos;s https is too old, or this computer&apos;s is: they found no version that both take.</source>
        <translation>Das https des Servers ist zu alt, oder das dieses Computers: Sie fanden keine Version, die beide nehmen.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s server to offer TLS 1.2 or newer.</source>
        <translation>Bitten Sie den Betreiber des Shop-Servers, TLS 1.2 oder neuer anzubieten.</translation>
    </message>
    <message>
        <source>There is no secure connection to the store, so nothing was sent.</source>
        <translation>Es gibt keine sichere Verbindung zum Shop; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check whether this port speaks https, and ask whoever runs the store&apos;s server about its certificate.</source>
        <translation>Prüfen Sie, ob dieser Port https spricht, und fragen Sie den Betreiber des Shop-Servers nach dem Zertifikat.</translation>
    </message>
    <message>
        <source>The token that was sent is too short or too long: tokens of this store have 32 characters.</source>
        <translation>Das gesendete Token ist zu kurz oder zu lang: Die dieses Shops haben 32 Zeichen.</translation>
    </message>
    <message>
        <source>Copy the token again, whole and without blanks. Where there is no token yet, leave oauth_token out instead of sending it empty.</source>
        <translation>Kopieren Sie das Token noch einmal, ganz und ohne Leerzeichen. Gibt es noch kein Token, lassen Sie oauth_token weg, statt es leer zu senden.</translation>
    </message>
    <message>
        <source>The store no longer knows the request token: it was exchanged already, or a new activation replaced it.</source>
        <translation>Der Shop kennt das Request-Token nicht mehr: Es wurde schon eingetauscht, oder eine neue Aktivierung hat es ersetzt.</translation>
    </message>
    <message>
        <source>Look at the integration in Admin: if it is active, click Reauthorize, otherwise Activate. Latchkey waits for it.</source>
        <translation>Sehen Sie sich die Integration im Admin an: Ist sie aktiv, klicken Sie auf „Erneut autorisieren“, sonst auf „Aktivieren“. Latchkey wartet darauf.</translation>
    </message>
    <message>
        <source>The access token was withdrawn in the store: somebody clicked Reauthorize there, or it was replaced.</source>
        <translation>Das Zugriffstoken wurde im Shop zurückgezogen: Jemand hat dort auf „Erneut autorisieren“ geklickt, oder es wurde ersetzt.</translation>
    </message>
    <message>
        <source>Activate again: in Admin, click Reauthorize, or Activate if the integration is no longer active there.</source>
        <translation>Aktivieren Sie neu: Klicken Sie im Admin auf „Erneut autorisieren“, oder auf „Aktivieren“, wenn die Integration dort nicht mehr aktiv ist.</translation>
    </message>
    <message>
        <source>The store does not know this token.</source>
        <translation>Der Shop kennt dieses Token nicht.</translation>
    </message>
    <message>
        <source>Check that the token belongs to this store. Otherwise click Reauthorize, or Activate, for the integration in Admin.</source>
        <translation>Prüfen Sie, ob das Token zu diesem Shop gehört. Sonst klicken Sie im Admin für die Integration auf „Erneut autorisieren“ oder „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store has exchanged this token already.</source>
        <translation>Der Shop hat dieses Token schon eingetauscht.</translation>
    </message>
    <message>
        <source>Click Reauthorize for the integration in Admin.</source>
        <translation>Klicken Sie im Admin für die Integration auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>The store has revoked the token of this integration.</source>
        <translation>Der Shop hat das Token dieser Integration widerrufen.</translation>
    </message>
    <message>
        <source>The token and the consumer key belong to two different integrations.</source>
        <translation>Token und Consumer Key gehören zu zwei verschiedenen Integrationen.</translation>
    </message>
    <message>
        <source>Copy all four values anew from one integration in Admin.</source>
        <translation>Kopieren Sie alle vier Werte neu aus einer Integration im Admin.</translation>
    </message>
    <message>
        <source>The program asked for the access token with something that is no request token.</source>
        <translation>Das Programm hat mit etwas um das Zugriffstoken gebeten, das kein Request-Token ist.</translation>
    </message>
    <message>
        <source>Start the activation again, so that a request token is asked for first.</source>
        <translation>Starten Sie die Aktivierung erneut, damit zuerst um ein Request-Token gebeten wird.</translation>
    </message>
    <message>
        <source>The program calls the API with a token that is no access token.</source>
        <translation>Das Programm ruft die API mit einem Token auf, das kein Zugriffstoken ist.</translation>
    </message>
    <message>
        <source>Use the access token and its secret, not the request token of the activation.</source>
        <translation>Nehmen Sie das Zugriffstoken und sein Secret, nicht das Request-Token der Aktivierung.</translation>
    </message>
    <message>
        <source>The store has no token for this integration: nobody activated it, or its token was removed.</source>
        <translation>Der Shop hat für diese Integration kein Token: Niemand hat sie aktiviert, oder ihr Token wurde entfernt.</translation>
    </message>
    <message>
        <source>In Admin, click Activate for the integration.</source>
        <translation>Klicken Sie im Admin für die Integration auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The verifier that was sent is too short or too long: it is not the one that the store sent.</source>
        <translation>Der gesendete Verifier ist zu kurz oder zu lang: Er ist nicht der, den der Shop gesendet hat.</translation>
    </message>
    <message>
        <source>Click Activate in Admin again.</source>
        <translation>Klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The verifier belongs to another activation than the request token, most likely to an earlier one.</source>
        <translation>Der Verifier gehört zu einer anderen Aktivierung als das Request-Token, wahrscheinlich zu einer früheren.</translation>
    </message>
    <message>
        <source>Click Activate in Admin again. If the store refuses again, delete the integration in Admin and create it again.</source>
        <translation>Klicken Sie im Admin noch einmal auf „Aktivieren“. Lehnt der Shop wieder ab, löschen Sie die Integration im Admin und legen Sie sie neu an.</translation>
    </message>
    <message>
        <source>**What to do.** %1</source>
        <translation>**Was zu tun ist.** %1</translation>
    </message>
    <message>
        <source>**For support.** %1</source>
        <translation>**Für den Support.** %1</translation>
    </message>
    <message>
        <source>When something fails</source>
        <translation>Wenn etwas fehlschlägt</translation>
    </message>
    <message>
        <source>Every cause that Latchkey knows, under the code that the window, `latchkeyctl explain` and a support bundle name it by. “…” stands for what is only known when it happens.</source>
        <translation>Jede Ursache, die Latchkey kennt, unter dem Code, mit dem das Fenster, `latchkeyctl explain` und ein Support-Paket sie nennen. „…“ steht für das, was man erst weiß, wenn es geschieht.</translation>
    </message>
    <message>
        <source>The call was refused (status %1) without a reason.</source>
        <translation>Der Aufruf wurde ohne Begründung abgelehnt (Status %1).</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s server to look into its log for this time.</source>
        <translation>Bitten Sie den Betreiber des Shop-Servers, in dessen Protokoll für diese Zeit zu sehen.</translation>
    </message>
    <message>
        <source>What is known so far does not say what went wrong.</source>
        <translation>Was bisher bekannt ist, sagt nicht, was schiefging.</translation>
    </message>
    <message>
        <source>Send the copy for support to whoever looks after the store or the program. It holds no secret.</source>
        <translation>Schicken Sie die Kopie für den Support an den, der den Shop oder das Programm betreut. Sie enthält nichts Geheimes.</translation>
    </message>
    <message>
        <source>This worked: the store issued a token.</source>
        <translation>Das ging: Der Shop hat ein Token ausgestellt.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. A request token is exchanged next; an access token is what the program needs.</source>
        <translation>Es ist nichts zu tun. Ein Request-Token wird als Nächstes eingetauscht; ein Zugriffstoken ist, was das Programm braucht.</translation>
    </message>
    <message>
        <source>This worked: the store took the call and carries it out later.</source>
        <translation>Das ging: Der Shop hat den Aufruf angenommen und führt ihn später aus.</translation>
    </message>
    <message>
        <source>Ask for its state by the bulk_uuid (GET /V1/bulk/:bulkUuid/status). If it stays open, ask whoever runs the store whether its queues are worked on.</source>
        <translation>Fragen Sie mit der bulk_uuid nach seinem Stand (GET /V1/bulk/:bulkUuid/status). Bleibt er offen, fragen Sie den Betreiber des Shops, ob dessen Warteschlangen abgearbeitet werden.</translation>
    </message>
    <message>
        <source>This worked: the store answered as it should.</source>
        <translation>Das ging: Der Shop hat geantwortet, wie er soll.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>This is Adobe Commerce as a Cloud Service, which has no integrations in Admin.</source>
        <translation>Das ist Adobe Commerce as a Cloud Service; es hat keine Integrationen im Admin.</translation>
    </message>
    <message>
        <source>Create credentials for its API in the Adobe Developer Console: https://developer.adobe.com/console</source>
        <translation>Legen Sie Zugangsdaten für seine API in der Adobe Developer Console an: https://developer.adobe.com/console</translation>
    </message>
    <message>
        <source>The store answers by https only, at %1.</source>
        <translation>Der Shop antwortet nur über https, unter %1.</translation>
    </message>
    <message>
        <source>Enter the store URL with https:// and activate again.</source>
        <translation>Geben Sie die Shop-URL mit https:// ein und aktivieren Sie neu.</translation>
    </message>
    <message>
        <source>Something in front of the store wants a person to sign in first: %1</source>
        <translation>Etwas vor dem Shop verlangt, dass sich zuerst ein Mensch anmeldet: %1</translation>
    </message>
    <message>
        <source>Ask whoever runs it to let calls to the paths oauth/ and rest/ through without signing in.</source>
        <translation>Bitten Sie den Betreiber, Aufrufe der Pfade oauth/ und rest/ ohne Anmeldung durchzulassen.</translation>
    </message>
    <message>
        <source>The store is not at %1: it sends callers to %2</source>
        <translation>Der Shop ist nicht unter %1: Er schickt Aufrufer zu %2</translation>
    </message>
    <message>
        <source>If that is your store, enter that address as the store URL and activate again.</source>
        <translation>Ist das Ihr Shop, geben Sie diese Adresse als Shop-URL ein und aktivieren Sie neu.</translation>
    </message>
    <message>
        <source>The store sends this call on to another page: %1</source>
        <translation>Der Shop schickt diesen Aufruf weiter zu einer anderen Seite: %1</translation>
    </message>
    <message>
        <source>Check the address: paths are case-sensitive, and index.php/ may be missing or superfluous.</source>
        <translation>Prüfen Sie die Adresse: In Pfaden zählt Groß- und Kleinschreibung, und index.php/ kann fehlen oder zu viel sein.</translation>
    </message>
    <message>
        <source>There is no store at %1: the domain is parked or for sale.</source>
        <translation>Unter %1 gibt es keinen Shop: Die Domain ist geparkt oder zu verkaufen.</translation>
    </message>
    <message>
        <source>Check the spelling of the store URL. If it is right, the domain may have expired: ask whoever registered it.</source>
        <translation>Prüfen Sie die Schreibweise der Shop-URL. Stimmt sie, ist die Domain vielleicht abgelaufen: Fragen Sie den, der sie angemeldet hat.</translation>
    </message>
    <message>
        <source>The shop at this address is no Magento 2 or Adobe Commerce, but %1.</source>
        <translation>Der Shop unter dieser Adresse ist kein Magento 2 oder Adobe Commerce, sondern %1.</translation>
    </message>
    <message>
        <source>Check the store URL. Latchkey connects stores of Adobe Commerce, Magento Open Source and Mage-OS only.</source>
        <translation>Prüfen Sie die Shop-URL. Latchkey verbindet nur Shops mit Adobe Commerce, Magento Open Source und Mage-OS.</translation>
    </message>
    <message>
        <source>The web server looks for a file instead of asking the store: its rewriting of addresses is missing or off.</source>
        <translation>Der Webserver sucht nach einer Datei, statt den Shop zu fragen: Das Umschreiben von Adressen fehlt oder ist aus.</translation>
    </message>
    <message>
        <source>Try the store URL with index.php/ behind it. Better: ask whoever runs the web server to switch rewriting on (Apache: mod_rewrite and AllowOverride All; nginx: nginx.conf.sample of Commerce).</source>
        <translation>Versuchen Sie die Shop-URL mit index.php/ dahinter. Besser: Bitten Sie den Betreiber des Webservers, das Umschreiben einzuschalten (Apache: mod_rewrite und AllowOverride All; nginx: nginx.conf.sample von Commerce).</translation>
    </message>
    <message>
        <source>The web server %1 did not understand the request and refused it before the store saw it.</source>
        <translation>Der Webserver %1 hat die Anfrage nicht verstanden und abgelehnt, bevor der Shop sie sah.</translation>
    </message>
    <message>
        <source>Have the maker of the program look at the request: a header over two lines, an odd character in the address, or http sent to an https port.</source>
        <translation>Lassen Sie den Hersteller des Programms die Anfrage ansehen: ein Header über zwei Zeilen, ein seltsames Zeichen in der Adresse, oder http an einen https-Port.</translation>
    </message>
    <message>
        <source>This address is that of Admin, not of the store.</source>
        <translation>Das ist die Adresse des Admin, nicht die des Shops.</translation>
    </message>
    <message>
        <source>Enter the store URL without Admin&apos;s folder, as the store&apos;s base URL has it.</source>
        <translation>Geben Sie die Shop-URL ohne den Ordner des Admin ein, wie in der Basis-URL des Shops.</translation>
    </message>
    <message>
        <source>A web page answered, not the store&apos;s API.</source>
        <translation>Eine Webseite hat geantwortet, nicht die API des Shops.</translation>
    </message>
    <message>
        <source>Check the store URL: its host, and whether a folder is missing or too many, such as /admin/ or /rest/V1/.</source>
        <translation>Prüfen Sie die Shop-URL: ihren Host, und ob ein Ordner fehlt oder zu viel ist, etwa /admin/ oder /rest/V1/.</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>somebody in between intercepts the connection.</source>
        <translation>Jemand dazwischen fängt die Verbindung ab.</translation>
    </message>
    <message>
        <source>this computer does not trust who issued the certificate.</source>
        <translation>Das Zertifikat stammt von einem Aussteller, dem dieser Computer nicht vertraut.</translation>
    </message>
    <message>
        <source>the certificate is for another address.</source>
        <translation>Das Zertifikat gilt für eine andere Adresse.</translation>
    </message>
    <message>
        <source>the certificate has expired or is not valid yet. Check this computer&apos;s clock, too.</source>
        <translation>Das Zertifikat ist abgelaufen oder noch nicht gültig. Prüfen Sie auch die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>the certificate was revoked by its issuer.</source>
        <translation>Der Aussteller hat das Zertifikat widerrufen.</translation>
    </message>
    <message>
        <source>the encryption is too weak.</source>
        <translation>Die Verschlüsselung ist zu schwach.</translation>
    </message>
    <message>
        <source>the certificate is not valid.</source>
        <translation>Das Zertifikat ist ungültig.</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Looking: %1 of %2 …</source>
        <translation>Es wird nachgesehen: %1 von %2 …</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed: %1.</source>
        <translation>
            <numerusform>%n Prüfung ist fehlgeschlagen: %1.</numerusform>
            <numerusform>%n Prüfungen sind fehlgeschlagen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works. %n thing(s) may hinder others: %1.</source>
        <translation>
            <numerusform>Es funktioniert. %n Sache kann andere behindern: %1.</numerusform>
            <numerusform>Es funktioniert. %n Dinge können andere behindern: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before everything was looked at.</source>
        <translation>Angehalten, bevor alles geprüft war.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Es ist alles in Ordnung.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>at the root</source>
        <translation>ganz oben</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message numerus="yes">
        <source>The resource %1 stands in %n places: %2. Commerce refuses that in every mode (“Resource id &apos;%1&apos; already exists in the ACL”): Admin does not open, and calls that need a resource are refused.</source>
        <translation>
            <numerusform>Die Ressource %1 steht an %n Stelle: %2. Commerce lehnt das in jedem Modus ab („Resource id &apos;%1&apos; already exists in the ACL“): Der Admin öffnet sich nicht, und Aufrufe, die eine Ressource brauchen, werden abgelehnt.</numerusform>
            <numerusform>Die Ressource %1 steht an %n Stellen: %2. Commerce lehnt das in jedem Modus ab („Resource id &apos;%1&apos; already exists in the ACL“): Der Admin öffnet sich nicht, und Aufrufe, die eine Ressource brauchen, werden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both files are Adobe&apos;s: one of them was changed, or two releases are mixed. Install the packages anew with Composer.</source>
        <translation>Beide Dateien sind von Adobe: Eine wurde geändert, oder zwei Versionen sind vermischt. Installieren Sie die Pakete mit Composer neu.</translation>
    </message>
    <message>
        <source>In %1 the resource has to stand where the others have it, %2. Correct %3, or ask whoever made it for a version that does.</source>
        <translation>In %1 muss die Ressource dort stehen, wo die anderen sie haben: %2. Berichtigen Sie %3, oder bitten Sie den Hersteller um eine Version, in der das stimmt.</translation>
    </message>
    <message>
        <source>No file gives the resource %1 a title. A store in developer mode then refuses all of its resources (“The attribute &apos;title&apos; is required but missing”); in other modes it stands there without a name.</source>
        <translation>Keine Datei gibt der Ressource %1 einen Titel. Ein Shop im Entwicklermodus lehnt dann alle seine Ressourcen ab („The attribute &apos;title&apos; is required but missing“); in anderen Modi steht sie ohne Namen da.</translation>
    </message>
    <message>
        <source>Give it a title in %1 (%2).</source>
        <translation>Geben Sie ihr in %1 einen Titel (%2).</translation>
    </message>
    <message>
        <source>If %1 was meant, correct the id.</source>
        <translation>Wenn %1 gemeint war, berichtigen Sie die ID.</translation>
    </message>
    <message>
        <source>The resource %1 stands beside %2 instead of below it, where Admin&apos;s API tab does not show it: only All grants it.</source>
        <translation>Die Ressource %1 steht neben %2 statt darunter. Dort zeigt sie der API-Reiter im Admin nicht: Nur „Alle“ gewährt sie.</translation>
    </message>
    <message>
        <source>Put it below %1 in %2 (%3).</source>
        <translation>Setzen Sie sie in %2 unter %1 (%3).</translation>
    </message>
    <message>
        <source>is switched off (disabled=&quot;true&quot;)</source>
        <translation>ist abgeschaltet (disabled=&quot;true&quot;)</translation>
    </message>
    <message>
        <source>is in no acl.xml</source>
        <translation>steht in keiner acl.xml</translation>
    </message>
    <message>
        <source>%1 needs the resource %2, which %3: only All opens it.</source>
        <translation>%1 braucht die Ressource %2. Sie %3: Nur „Alle“ öffnet den Aufruf.</translation>
    </message>
    <message>
        <source>The menu entry %1 needs the resource %2, which %3: only accounts with all rights see it.</source>
        <translation>Der Menüeintrag %1 braucht die Ressource %2. Sie %3: Nur Konten mit allen Rechten sehen ihn.</translation>
    </message>
    <message>
        <source>The settings %1 need the resource %2, which %3: only accounts with all rights see them.</source>
        <translation>Die Einstellungen %1 brauchen die Ressource %2. Sie %3: Nur Konten mit allen Rechten sehen sie.</translation>
    </message>
    <message>
        <source>Ask whoever made %1.</source>
        <translation>Fragen Sie den Hersteller von %1.</translation>
    </message>
    <message>
        <source>Perhaps %1 is meant: correct it in %2 (%3), or ask whoever made that.</source>
        <translation>Vielleicht ist %1 gemeint: Berichtigen Sie es in %2 (%3), oder fragen Sie den Hersteller.</translation>
    </message>
    <message>
        <source>Until then Admin opens without it: bin/magento module:disable %1</source>
        <translation>Bis dahin öffnet sich der Admin ohne die Erweiterung: bin/magento module:disable %1</translation>
    </message>
    <message>
        <source>Admin does not open</source>
        <translation>Der Admin öffnet sich nicht</translation>
    </message>
    <message>
        <source>fails in developer mode</source>
        <translation>scheitert im Entwicklermodus</translation>
    </message>
    <message>
        <source>cannot be granted singly</source>
        <translation>kann nicht einzeln gewährt werden</translation>
    </message>
    <message>
        <source>Certificate of %1, issued by %2</source>
        <translation>Zertifikat von %1, ausgestellt von %2</translation>
    </message>
    <message>
        <source>Valid from %1 until %2</source>
        <translation>Gültig vom %1 bis zum %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>Noch %n Tag</numerusform>
            <numerusform>Noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Made for: %1</source>
        <translation>Ausgestellt für: %1</translation>
    </message>
    <message>
        <source>Certificates sent by the server: %1</source>
        <translation>Vom Server gesendete Zertifikate: %1</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint: %1</source>
        <translation>SHA-256-Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s server for a new certificate.</source>
        <translation>Bitten Sie den Betreiber des Servers um ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid only from %2 on.</source>
        <translation>Das Zertifikat von %1 gilt erst ab dem %2.</translation>
    </message>
    <message>
        <source>Look whether the date of this computer is right. If it is, ask whoever runs the store&apos;s server.</source>
        <translation>Sehen Sie nach, ob das Datum dieses Computers stimmt. Wenn ja, fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The certificate is not made for %1.</source>
        <translation>Das Zertifikat ist nicht für %1 ausgestellt.</translation>
    </message>
    <message>
        <source>Use the address that the certificate is made for, or ask whoever runs the store&apos;s server for one that covers %1.</source>
        <translation>Verwenden Sie die Adresse, für die das Zertifikat ausgestellt ist, oder bitten Sie den Betreiber des Servers um eines, das für %1 gilt.</translation>
    </message>
    <message>
        <source>The server of %1 made its certificate itself, so this computer does not trust it.</source>
        <translation>Der Server von %1 hat sein Zertifikat selbst ausgestellt, deshalb vertraut ihm dieser Computer nicht.</translation>
    </message>
    <message>
        <source>If the server is yours, compare the fingerprint and trust the certificate for this store: latchkeyctl store trust. Otherwise ask whoever runs it for a certificate of an issuer.</source>
        <translation>Wenn der Server Ihrer ist, vergleichen Sie den Fingerabdruck und vertrauen Sie dem Zertifikat für diesen Shop: latchkeyctl store trust. Sonst bitten Sie den Betreiber um ein Zertifikat eines Ausstellers.</translation>
    </message>
    <message>
        <source>%1 shows only its own certificate, and this computer does not know who issued it: %2.</source>
        <translation>%1 zeigt nur das eigene Zertifikat, und dieser Computer kennt den Aussteller nicht: %2.</translation>
    </message>
    <message>
        <source>Most likely the server does not send the certificate in between, which browsers fetch by themselves. Whoever runs it should install the whole chain. An issuer of your own company can be trusted for this store: latchkeyctl store trust.</source>
        <translation>Wahrscheinlich sendet der Server das Zwischenzertifikat nicht mit, das Browser von sich aus nachladen. Der Betreiber sollte die ganze Kette installieren. Einem Aussteller Ihrer eigenen Firma können Sie für diesen Shop vertrauen: latchkeyctl store trust.</translation>
    </message>
    <message>
        <source>This computer does not trust who issued the certificate of %1: %2.</source>
        <translation>Dieser Computer vertraut dem Aussteller des Zertifikats von %1 nicht: %2.</translation>
    </message>
    <message>
        <source>If that is your own company&apos;s, or a virus scanner&apos;s, trust it for this store: latchkeyctl store trust. Otherwise ask whoever runs the store&apos;s server.</source>
        <translation>Wenn das Ihre eigene Firma oder ein Virenscanner ist, vertrauen Sie ihm für diesen Shop: latchkeyctl store trust. Sonst fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 answers, within this computer and without TLS.</source>
        <translation>%1 antwortet, innerhalb dieses Computers und ohne TLS.</translation>
    </message>
    <message>
        <source>%1 answers, but without TLS: everyone on the way can read and use the tokens.</source>
        <translation>%1 antwortet, aber ohne TLS: Jeder auf dem Weg kann die Token lesen und benutzen.</translation>
    </message>
    <message>
        <source>Enter the store&apos;s https address.</source>
        <translation>Geben Sie die https-Adresse des Shops ein.</translation>
    </message>
    <message>
        <source>%1 is a number already; no name has to be looked up.</source>
        <translation>%1 ist schon eine Zahl; es muss kein Name nachgeschlagen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is known, with %n address(es).</source>
        <translation>
            <numerusform>%1 ist bekannt, mit %n Adresse.</numerusform>
            <numerusform>%1 ist bekannt, mit %n Adressen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name %1 is not known here (DNS).</source>
        <translation>Der Name %1 ist hier nicht bekannt (DNS).</translation>
    </message>
    <message>
        <source>The proxy may know it, and looks it up by itself.</source>
        <translation>Der Proxy kennt ihn vielleicht, er schlägt ihn selbst nach.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network connection. A name of a company&apos;s own network needs its VPN.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse und die Netzwerkverbindung. Ein Name aus einem Firmennetz braucht dessen VPN.</translation>
    </message>
    <message>
        <source>%1 does not speak https at this port.</source>
        <translation>%1 spricht an diesem Port kein https.</translation>
    </message>
    <message>
        <source>Check the address and its port with whoever runs the store&apos;s server.</source>
        <translation>Klären Sie Adresse und Port mit dem Betreiber des Servers.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 ends in %n day(s).</source>
        <translation>
            <numerusform>Das Zertifikat von %1 läuft in %n Tag ab.</numerusform>
            <numerusform>Das Zertifikat von %1 läuft in %n Tagen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most servers renew it by themselves. If this one does not, calls fail from that day on.</source>
        <translation>Die meisten Server erneuern es von selbst. Wenn dieser es nicht tut, scheitern von diesem Tag an alle Aufrufe.</translation>
    </message>
    <message numerus="yes">
        <source>%1 answers, and its certificate is good for %n more day(s).</source>
        <translation>
            <numerusform>%1 antwortet, und das Zertifikat gilt noch %n Tag.</numerusform>
            <numerusform>%1 antwortet, und das Zertifikat gilt noch %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>The start page leads on to another page of the store.</source>
        <translation>Die Startseite führt zu einer anderen Seite des Shops weiter.</translation>
    </message>
    <message>
        <source>The store sends everybody on to https: %1</source>
        <translation>Der Shop schickt alle weiter zu https: %1</translation>
    </message>
    <message>
        <source>The start page sends everybody on to another address: %1</source>
        <translation>Die Startseite schickt alle weiter zu einer anderen Adresse: %1</translation>
    </message>
    <message>
        <source>Latchkey sends nothing to another address than the one entered. If the store lives there, enter that one.</source>
        <translation>Latchkey sendet nichts an eine andere Adresse als die eingegebene. Wenn der Shop dort liegt, geben Sie diese ein.</translation>
    </message>
    <message>
        <source>Commerce&apos;s API was found at %1</source>
        <translation>Die API von Commerce wurde hier gefunden: %1</translation>
    </message>
    <message>
        <source>Commerce&apos;s API answers as it should.</source>
        <translation>Die API von Commerce antwortet, wie sie soll.</translation>
    </message>
    <message>
        <source>Commerce&apos;s API answers as it should: %1.</source>
        <translation>Die API von Commerce antwortet, wie sie soll: %1.</translation>
    </message>
    <message>
        <source>The API answers behind index.php only: the web server of the store does not rewrite its addresses.</source>
        <translation>Die API antwortet nur hinter index.php: Der Webserver des Shops schreibt seine Adressen nicht um.</translation>
    </message>
    <message>
        <source>Whoever runs the server should switch on URL rewriting (mod_rewrite, or nginx.conf.sample of Commerce). Until then use %1 as the store&apos;s address.</source>
        <translation>Der Betreiber des Servers sollte das Umschreiben von URLs einschalten (mod_rewrite oder nginx.conf.sample von Commerce). Verwenden Sie bis dahin %1 als Adresse des Shops.</translation>
    </message>
    <message>
        <source>Enter that address for this integration.</source>
        <translation>Geben Sie diese Adresse für die Integration ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The start page answers without leading elsewhere.</source>
        <translation>Die Startseite antwortet, ohne weiterzuleiten.</translation>
    </message>
    <message>
        <source>There is no store at %1: the domain is parked, or for sale.</source>
        <translation>Unter %1 ist kein Shop: Die Domain ist geparkt oder steht zum Verkauf.</translation>
    </message>
    <message>
        <source>Check the spelling of the address, and whether the domain was renewed.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse, und ob die Domain verlängert wurde.</translation>
    </message>
    <message>
        <source>The page is of %1</source>
        <translation>Die Seite stammt von %1</translation>
    </message>
    <message>
        <source>The store does not say what time it is.</source>
        <translation>Der Shop sagt nicht, wie spät es ist.</translation>
    </message>
    <message>
        <source>The clocks of the store and of this computer agree.</source>
        <translation>Die Uhren des Shops und dieses Computers stimmen überein.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the store&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der des Shops vor: %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the store&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der des Shops nach: %1.</translation>
    </message>
    <message>
        <source>Set the clock of this computer. Latchkey corrects the difference in its own calls; a store refuses those of other programs from 10 minutes on.</source>
        <translation>Stellen Sie die Uhr dieses Computers. In eigenen Aufrufen gleicht Latchkey den Unterschied aus; die anderer Programme lehnt ein Shop ab 10 Minuten ab.</translation>
    </message>
    <message>
        <source>Let both clocks be set over the network. Latchkey corrects the difference in its own calls.</source>
        <translation>Lassen Sie beide Uhren über das Netz stellen. In eigenen Aufrufen gleicht Latchkey den Unterschied aus.</translation>
    </message>
    <message>
        <source>The Authorization header does not reach %1: a web server or proxy on the way removes it, so no signed call can work.</source>
        <translation>Die Kopfzeile Authorization kommt bei %1 nicht an: Ein Webserver oder Proxy auf dem Weg entfernt sie, deshalb kann kein signierter Aufruf gelingen.</translation>
    </message>
    <message>
        <source>Whoever runs the server has to hand it on to PHP: CGIPassAuth On for Apache, or SetEnvIf Authorization &quot;(.*)&quot; HTTP_AUTHORIZATION=$1; a proxy in front must not take it away.</source>
        <translation>Der Betreiber des Servers muss sie an PHP weiterreichen: CGIPassAuth On bei Apache, oder SetEnvIf Authorization &quot;(.*)&quot; HTTP_AUTHORIZATION=$1; ein Proxy davor darf sie nicht wegnehmen.</translation>
    </message>
    <message>
        <source>What answered is not Commerce, so that this cannot be told.</source>
        <translation>Was geantwortet hat, ist nicht Commerce; deshalb lässt sich das nicht sagen.</translation>
    </message>
    <message>
        <source>The Authorization header reaches the store: it answers about a consumer that does not exist.</source>
        <translation>Die Kopfzeile Authorization kommt beim Shop an: Er antwortet zu einem Consumer, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The store knows itself by the address that is entered here.</source>
        <translation>Der Shop kennt sich unter der Adresse, die hier eingetragen ist.</translation>
    </message>
    <message>
        <source>The store does not see its port: it takes itself for %1.</source>
        <translation>Der Shop sieht seinen Port nicht: Er hält sich für %1.</translation>
    </message>
    <message>
        <source>Latchkey signs its calls for that address, so they work. Other programs that sign for the address they call are refused. In the web server, hand on the host with its port: fastcgi_param HTTP_HOST $http_host; (nginx).</source>
        <translation>Latchkey signiert seine Aufrufe für diese Adresse, deshalb gelingen sie. Andere Programme, die für die aufgerufene Adresse signieren, werden abgelehnt. Im Webserver muss der Host mit seinem Port weitergegeben werden: fastcgi_param HTTP_HOST $http_host; (nginx).</translation>
    </message>
    <message>
        <source>The store does not know that it is called over https: it takes itself for %1.</source>
        <translation>Der Shop weiß nicht, dass er über https aufgerufen wird: Er hält sich für %1.</translation>
    </message>
    <message>
        <source>Latchkey signs its calls for that address, so they work. Other programs are refused until the proxy in front tells the store: X-Forwarded-Proto, and SetEnvIf or fastcgi_param HTTPS on.</source>
        <translation>Latchkey signiert seine Aufrufe für diese Adresse, deshalb gelingen sie. Andere Programme werden abgelehnt, bis der Proxy davor es dem Shop sagt: X-Forwarded-Proto, dazu SetEnvIf oder fastcgi_param HTTPS on.</translation>
    </message>
    <message>
        <source>The store&apos;s own address is https: %1</source>
        <translation>Die eigene Adresse des Shops ist https: %1</translation>
    </message>
    <message>
        <source>Enter that address here: over http everyone on the way can read and use the tokens.</source>
        <translation>Geben Sie diese Adresse hier ein: Über http kann jeder auf dem Weg die Token lesen und benutzen.</translation>
    </message>
    <message>
        <source>The store knows itself by another address: %1</source>
        <translation>Der Shop kennt sich unter einer anderen Adresse: %1</translation>
    </message>
    <message>
        <source>If that is the same store, enter that address here. Otherwise Admin or a proxy has a wrong base URL, and its links lead elsewhere.</source>
        <translation>Wenn das derselbe Shop ist, geben Sie hier diese Adresse ein. Sonst hat der Admin oder ein Proxy eine falsche Basis-URL, und die Links des Shops führen woandershin.</translation>
    </message>
    <message>
        <source>Entered here: %1</source>
        <translation>Hier eingetragen: %1</translation>
    </message>
    <message>
        <source>Sent by Admin when it was activated: %1</source>
        <translation>Vom Admin bei der Aktivierung gesendet: %1</translation>
    </message>
    <message>
        <source>As the store tells it: %1</source>
        <translation>Laut Shop: %1</translation>
    </message>
    <message>
        <source>What signatures have to name: %1</source>
        <translation>In Signaturen verlangt: %1</translation>
    </message>
    <message>
        <source>Stopped before it came out.</source>
        <translation>Abgebrochen, bevor es herauskam.</translation>
    </message>
    <message>
        <source>Not looked at, since “%1” did not come out well.</source>
        <translation>Nicht angesehen, weil „%1“ nicht gut ausging.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection and certificate</source>
        <translation>Verbindung und Zertifikat</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>The store&apos;s API</source>
        <translation>API des Shops</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Signed call</source>
        <translation>Signierter Aufruf</translation>
    </message>
    <message>
        <source>Authorization header</source>
        <translation>Kopfzeile Authorization</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Chosen resources</source>
        <translation>Gewählte Ressourcen</translation>
    </message>
    <message>
        <source>Token without a signature</source>
        <translation>Token ohne Signatur</translation>
    </message>
    <message>
        <source>Profile and disk</source>
        <translation>Profil und Festplatte</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Calls within this computer</source>
        <translation>Aufrufe innerhalb dieses Computers</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Other programs at work</source>
        <translation>Andere Programme bei der Arbeit</translation>
    </message>
    <message>
        <source>Browsers</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Sandbox of the embedded browser</source>
        <translation>Sandbox des eingebauten Browsers</translation>
    </message>
    <message>
        <source>ssh</source>
        <translation>ssh</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>Uhr dieses Computers</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>sieht nach …</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Not checkable without changing data: %1</source>
        <translation>Nicht prüfbar, ohne Daten zu ändern: %1</translation>
    </message>
    <message>
        <source>Not asked, to spare the store: %1</source>
        <translation>Nicht gefragt, um den Shop zu schonen: %1</translation>
    </message>
    <message numerus="yes">
        <source>The store does not grant %n of the chosen resources: %1.</source>
        <translation>
            <numerusform>Der Shop gewährt %n der gewählten Ressourcen nicht: %1.</numerusform>
            <numerusform>Der Shop gewährt %n der gewählten Ressourcen nicht: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>In Admin, check them on the integration&apos;s API tab, save, then click Reauthorize.</source>
        <translation>Haken Sie sie im Admin auf dem API-Reiter der Integration an, speichern Sie und klicken Sie auf „Reauthorize“.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that need chosen resources were allowed.</source>
        <translation>
            <numerusform>%n Aufruf, der gewählte Ressourcen braucht, wurde erlaubt.</numerusform>
            <numerusform>%n Aufrufe, die gewählte Ressourcen brauchen, wurden erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No resources are chosen here, so there is nothing to compare with.</source>
        <translation>Hier sind keine Ressourcen gewählt, deshalb gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>None of the chosen resources can be tried without changing data.</source>
        <translation>Keine der gewählten Ressourcen lässt sich ausprobieren, ohne Daten zu ändern.</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>Free on its disk: %1 (%2)</source>
        <translation>Frei auf seiner Festplatte: %1 (%2)</translation>
    </message>
    <message>
        <source>The disk of the profile is full: %1 are left.</source>
        <translation>Die Festplatte des Profils ist voll: Es bleiben %1.</translation>
    </message>
    <message>
        <source>Latchkey cannot write to the folder of its profile.</source>
        <translation>Latchkey kann nicht in den Ordner seines Profils schreiben.</translation>
    </message>
    <message>
        <source>Free some space, or give this account the right to write there.</source>
        <translation>Schaffen Sie Platz, oder geben Sie diesem Konto das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>The disk of the profile is nearly full: %1 are left.</source>
        <translation>Die Festplatte des Profils ist fast voll: Es bleiben %1.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The profile can be written, and %1 are free.</source>
        <translation>Das Profil ist beschreibbar, und %1 sind frei.</translation>
    </message>
    <message>
        <source>Unlock it: sign in to the desktop with your password, or open the system&apos;s keychain program. Nothing was asked for here.</source>
        <translation>Entsperren Sie ihn: Melden Sie sich mit Ihrem Passwort am Desktop an, oder öffnen Sie das Schlüsselbund-Programm des Systems. Hier wurde nach nichts gefragt.</translation>
    </message>
    <message>
        <source>Install and start one: GNOME Keyring, KWallet or KeePassXC with its Secret Service. A server without a desktop keeps secrets in a file: latchkeyctl secrets file.</source>
        <translation>Installieren und starten Sie einen: GNOME Keyring, KWallet oder KeePassXC mit seinem Secret Service. Ein Server ohne Desktop bewahrt Geheimnisse in einer Datei auf: latchkeyctl secrets file.</translation>
    </message>
    <message>
        <source>Look whether the keychain asks something in a window behind this one.</source>
        <translation>Sehen Sie nach, ob der Schlüsselbund in einem Fenster hinter diesem etwas fragt.</translation>
    </message>
    <message>
        <source>Kept by: %1</source>
        <translation>Aufbewahrt von: %1</translation>
    </message>
    <message>
        <source>The file with the secrets works: written, read back and deleted.</source>
        <translation>Die Datei mit den Geheimnissen funktioniert: geschrieben, zurückgelesen und gelöscht.</translation>
    </message>
    <message>
        <source>The keychain works: written, read back and deleted.</source>
        <translation>Der Schlüsselbund funktioniert: geschrieben, zurückgelesen und gelöscht.</translation>
    </message>
    <message>
        <source>No keychain is used: the tokens are gone when you quit.</source>
        <translation>Es wird kein Schlüsselbund benutzt: Die Token sind nach dem Beenden weg.</translation>
    </message>
    <message>
        <source>The keychain gave no answer.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>a sealed file in the profile</source>
        <translation>einer versiegelten Datei im Profil</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>diesem Programm</translation>
    </message>
    <message>
        <source>Ports that the system gives to outgoing connections: %1</source>
        <translation>Ports, die das System ausgehenden Verbindungen gibt: %1</translation>
    </message>
    <message>
        <source>Ports that it keeps back: %1</source>
        <translation>Ports, die es zurückhält: %1</translation>
    </message>
    <message>
        <source>Latchkey listens at port %1 (%2).</source>
        <translation>Latchkey lauscht an Port %1 (%2).</translation>
    </message>
    <message>
        <source>Port %1 is free for Latchkey.</source>
        <translation>Port %1 ist für Latchkey frei.</translation>
    </message>
    <message>
        <source>A firewall or virus scanner may keep programs of this computer from calling each other at 127.0.0.1. Allow Latchkey there.</source>
        <translation>Eine Firewall oder ein Virenscanner hindert vielleicht Programme dieses Computers daran, einander unter 127.0.0.1 aufzurufen. Erlauben Sie das für Latchkey.</translation>
    </message>
    <message>
        <source>A call to this computer was answered by something else (HTTP %1).</source>
        <translation>Ein Aufruf an diesen Computer wurde von etwas anderem beantwortet (HTTP %1).</translation>
    </message>
    <message>
        <source>A proxy or virus scanner may stand in between. Except 127.0.0.1 from it.</source>
        <translation>Vielleicht steht ein Proxy oder Virenscanner dazwischen. Nehmen Sie 127.0.0.1 davon aus.</translation>
    </message>
    <message>
        <source>Latchkey can be called within this computer.</source>
        <translation>Latchkey kann innerhalb dieses Computers aufgerufen werden.</translation>
    </message>
    <message>
        <source>Works with the integration %1: %2</source>
        <translation>Arbeitet mit der Integration %1: %2</translation>
    </message>
    <message>
        <source>Waits for stores: %1</source>
        <translation>Wartet auf Shops: %1</translation>
    </message>
    <message>
        <source>This program alone waits for calls of stores.</source>
        <translation>Nur dieses Programm wartet auf Aufrufe von Shops.</translation>
    </message>
    <message>
        <source>Another Latchkey waits for calls of stores, with this profile.</source>
        <translation>Ein anderes Latchkey wartet mit diesem Profil auf Aufrufe von Shops.</translation>
    </message>
    <message>
        <source>No program waits for calls of stores, with this profile.</source>
        <translation>Mit diesem Profil wartet kein Programm auf Aufrufe von Shops.</translation>
    </message>
    <message>
        <source>Embedded browser: not installed</source>
        <translation>Eingebauter Browser: nicht installiert</translation>
    </message>
    <message>
        <source>Embedded browser: %1</source>
        <translation>Eingebauter Browser: %1</translation>
    </message>
    <message>
        <source>The system&apos;s own: %1</source>
        <translation>Der des Systems: %1</translation>
    </message>
    <message>
        <source>Installed: %1</source>
        <translation>Installiert: %1</translation>
    </message>
    <message>
        <source>There is a browser that can show Admin and the login page.</source>
        <translation>Es gibt einen Browser, der den Admin und die Anmeldeseite zeigen kann.</translation>
    </message>
    <message>
        <source>There is no browser here that could show Admin.</source>
        <translation>Hier gibt es keinen Browser, der den Admin zeigen könnte.</translation>
    </message>
    <message>
        <source>Install one, or activate on a computer that has one.</source>
        <translation>Installieren Sie einen, oder aktivieren Sie auf einem Computer, der einen hat.</translation>
    </message>
    <message>
        <source>The embedded browser is not installed, so nothing needs a sandbox.</source>
        <translation>Der eingebaute Browser ist nicht installiert, deshalb braucht nichts eine Sandbox.</translation>
    </message>
    <message>
        <source>The embedded browser can shut itself into a sandbox.</source>
        <translation>Der eingebaute Browser kann sich in eine Sandbox einschließen.</translation>
    </message>
    <message>
        <source>The administrator&apos;s programs get no sandbox, so the embedded browser is not used.</source>
        <translation>Programme des Administrators bekommen keine Sandbox, deshalb wird der eingebaute Browser nicht benutzt.</translation>
    </message>
    <message>
        <source>This system gives programs no sandbox, so the embedded browser is not used.</source>
        <translation>Dieses System gibt Programmen keine Sandbox, deshalb wird der eingebaute Browser nicht benutzt.</translation>
    </message>
    <message>
        <source>Use Latchkey as an ordinary account.</source>
        <translation>Benutzen Sie Latchkey mit einem gewöhnlichen Konto.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used instead. To change that, allow programs user namespaces.</source>
        <translation>Stattdessen wird der Browser des Systems benutzt. Um das zu ändern, erlauben Sie Programmen User-Namespaces.</translation>
    </message>
    <message>
        <source>There is no ssh here.</source>
        <translation>Hier gibt es kein ssh.</translation>
    </message>
    <message>
        <source>It is needed only for stores whose code is on a server, and for tunnels. Install OpenSSH&apos;s client for those.</source>
        <translation>Es wird nur für Shops gebraucht, deren Code auf einem Server liegt, und für Tunnel. Installieren Sie dafür den Client von OpenSSH.</translation>
    </message>
    <message>
        <source>Stores are called without a proxy.</source>
        <translation>Shops werden ohne Proxy aufgerufen.</translation>
    </message>
    <message>
        <source>Stores are called through the proxy %1, which takes connections.</source>
        <translation>Shops werden über den Proxy %1 aufgerufen, der Verbindungen annimmt.</translation>
    </message>
    <message>
        <source>Stores are called through the proxy %1, which takes no connection.</source>
        <translation>Shops werden über den Proxy %1 aufgerufen, der keine Verbindung annimmt.</translation>
    </message>
    <message>
        <source>Correct the proxy in the environment (https_proxy, all_proxy) or in the system&apos;s settings.</source>
        <translation>Berichtigen Sie den Proxy in der Umgebung (https_proxy, all_proxy) oder in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>Signed in the dialect %1; signatures sent: %2</source>
        <translation>Signiert im Dialekt %1; gesendete Signaturen: %2</translation>
    </message>
    <message>
        <source>The store wrote it down in its log as %1</source>
        <translation>Der Shop hat es in seinem Protokoll vermerkt als %1</translation>
    </message>
    <message>
        <source>The tokens work: a signed call was accepted.</source>
        <translation>Die Token funktionieren: Ein signierter Aufruf wurde angenommen.</translation>
    </message>
    <message>
        <source>Unlock the keychain of this computer, then check again.</source>
        <translation>Entsperren Sie den Schlüsselbund dieses Computers und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Whether the store takes the access token without a signature was not tried: for that the token has to be sent as it is.</source>
        <translation>Ob der Shop das Zugriffstoken ohne Signatur annimmt, wurde nicht versucht: Dafür muss das Token so gesendet werden, wie es ist.</translation>
    </message>
    <message>
        <source>The Authorization header reaches the store: it accepted a signed call.</source>
        <translation>Die Kopfzeile Authorization kommt beim Shop an: Er hat einen signierten Aufruf angenommen.</translation>
    </message>
    <message>
        <source>The store tells its base URL only to its own server, or in a signed call.</source>
        <translation>Der Shop nennt seine Basis-URL nur auf dem eigenen Server oder in einem signierten Aufruf.</translation>
    </message>
    <message>
        <source>Set over the network (NTP): yes</source>
        <translation>Über das Netz gestellt (NTP): ja</translation>
    </message>
    <message>
        <source>Set over the network (NTP): no</source>
        <translation>Über das Netz gestellt (NTP): nein</translation>
    </message>
    <message>
        <source>The date of this computer is wrong: this program was written after it.</source>
        <translation>Das Datum dieses Computers ist falsch: Dieses Programm wurde danach geschrieben.</translation>
    </message>
    <message>
        <source>Set the clock: certificates and signatures depend on it.</source>
        <translation>Stellen Sie die Uhr: Zertifikate und Signaturen hängen davon ab.</translation>
    </message>
    <message>
        <source>Nothing here says whether the clock is right. It is compared with a store&apos;s when that is checked.</source>
        <translation>Hier sagt nichts, ob die Uhr stimmt. Sie wird mit der eines Shops verglichen, wenn der geprüft wird.</translation>
    </message>
    <message>
        <source>The clock is set over the network.</source>
        <translation>Die Uhr wird über das Netz gestellt.</translation>
    </message>
    <message>
        <source>The clock of this computer is not set over the network.</source>
        <translation>Die Uhr dieses Computers wird nicht über das Netz gestellt.</translation>
    </message>
    <message>
        <source>Switch that on in the system&apos;s settings (timedatectl set-ntp true): a store refuses signatures from 10 minutes in its future.</source>
        <translation>Schalten Sie das in den Einstellungen des Systems ein (timedatectl set-ntp true): Ein Shop lehnt Signaturen ab, die 10 Minuten in seiner Zukunft liegen.</translation>
    </message>
    <message>
        <source>The store does not say which version it is.</source>
        <translation>Der Shop sagt nicht, welche Version er ist.</translation>
    </message>
    <message>
        <source>%1. A store tells outsiders no more than that.</source>
        <translation>%1. Mehr verrät ein Shop Außenstehenden nicht.</translation>
    </message>
    <message>
        <source>Say where the store&apos;s code is to learn the exact version.</source>
        <translation>Geben Sie an, wo der Code des Shops liegt, um die genaue Version zu erfahren.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>The check was stopped: not everything was looked at.</source>
        <translation>Die Prüfung wurde abgebrochen: Nicht alles wurde angesehen.</translation>
    </message>
    <message>
        <source>No acl.xml and no webapi.xml was found here.</source>
        <translation>Hier wurde keine acl.xml und keine webapi.xml gefunden.</translation>
    </message>
    <message>
        <source>Nothing is wrong: these rights do not keep Admin from opening.</source>
        <translation>Nichts ist falsch: An diesen Rechten liegt es nicht, wenn sich der Admin nicht öffnet.</translation>
    </message>
    <message>
        <source>Nothing is wrong: what is listed is Adobe&apos;s own, and in every such store.</source>
        <translation>Nichts ist falsch: Was hier steht, ist von Adobe selbst und in jedem solchen Shop.</translation>
    </message>
    <message>
        <source>Admin does not open with this code. The first in the list is to be corrected first.</source>
        <translation>Mit diesem Code öffnet sich der Admin nicht. Was oben steht, ist zuerst zu berichtigen.</translation>
    </message>
    <message>
        <source>Admin opens, but not in developer mode.</source>
        <translation>Der Admin öffnet sich, aber nicht im Entwicklermodus.</translation>
    </message>
    <message>
        <source>Admin opens. Some rights cannot be granted singly.</source>
        <translation>Der Admin öffnet sich. Einige Rechte können nicht einzeln gewährt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) were judged together</source>
        <translation>
            <numerusform>%n Ressource wurde beurteilt</numerusform>
            <numerusform>%n Ressourcen wurden zusammen beurteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be read, and those files were not judged. An XML file that is not well-formed keeps Admin from opening by itself.</source>
        <translation>Nicht alles konnte gelesen werden, und diese Dateien wurden nicht beurteilt. Schon eine XML-Datei, die nicht wohlgeformt ist, verhindert, dass sich der Admin öffnet.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>A source&apos;s path is empty.</source>
        <translation>Der Pfad einer Quelle ist leer.</translation>
    </message>
    <message>
        <source>No resources and no routes were found in %1.</source>
        <translation>In %1 wurden weder Ressourcen noch Routen gefunden.</translation>
    </message>
    <message>
        <source>There is no preset %1. There are: %2.</source>
        <translation>Eine Vorlage %1 gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no resource %1.</source>
        <translation>Eine Ressource %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no resource %1; nearest are %2.</source>
        <translation>Eine Ressource %1 gibt es nicht; am nächsten kommen %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are unknown.</source>
        <translation>
            <numerusform>%n weitere ist unbekannt.</numerusform>
            <numerusform>%n weitere sind unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not match any route.</source>
        <translation>%1 passt zu keiner Route.</translation>
    </message>
    <message>
        <source>No call matches any route.</source>
        <translation>Kein Aufruf passt zu einer Route.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>A dialect is one of %1.</source>
        <translation>Ein Dialekt ist einer von: %1.</translation>
    </message>
    <message>
        <source>latchkeyctl: integrations of Adobe Commerce and Magento Open Source stores</source>
        <translation>latchkeyctl: Integrationen für Shops mit Adobe Commerce und Magento Open Source</translation>
    </message>
    <message>
        <source>Usage: latchkeyctl %1 %2</source>
        <translation>Aufruf: latchkeyctl %1 %2</translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>Die Option --%1 fehlt.</translation>
    </message>
    <message>
        <source>Not everything could be written to standard output.</source>
        <translation>Nicht alles ließ sich auf die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>The login page went no further: %1</source>
        <translation>Auf der Anmeldeseite ging es nicht weiter: %1</translation>
    </message>
    <message>
        <source>Practice integration</source>
        <translation>Übungsintegration</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei und keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>Grants %1 of %2 resources.</source>
        <translation>Gewährt %1 von %2 Ressourcen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are sensitive; see --json.</source>
        <translation>
            <numerusform>%n davon ist sensibel; siehe --json.</numerusform>
            <numerusform>%n davon sind sensibel; siehe --json.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among the resources that are known: %1</source>
        <translation>Nicht unter den bekannten Ressourcen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n are new since the last activation: once the store&apos;s integration has them, activate it again.</source>
        <translation>
            <numerusform>%n ist neu seit der letzten Aktivierung: Sobald die Integration im Shop sie hat, aktivieren Sie sie erneut.</numerusform>
            <numerusform>%n sind neu seit der letzten Aktivierung: Sobald die Integration im Shop sie hat, aktivieren Sie sie erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one of --set, --all and --preset can be used.</source>
        <translation>Von --set, --all und --preset geht nur eines.</translation>
    </message>
    <message>
        <source>Prints the resources with every parent they need</source>
        <translation>Gibt die Ressourcen mit allen übergeordneten aus, die sie brauchen</translation>
    </message>
    <message>
        <source>Prints the route that each call meets and the resources it needs; --needs: the routes that need a resource</source>
        <translation>Gibt zu jedem Aufruf die Route und deren Ressourcen aus; --needs: die Routen, die eine Ressource brauchen</translation>
    </message>
    <message>
        <source>Lists selections for common kinds of software</source>
        <translation>Nennt Vorlagen für verbreitete Arten von Software</translation>
    </message>
    <message>
        <source>Prints the resources of one of them, with the reasons</source>
        <translation>Gibt die Ressourcen einer Vorlage mit den Gründen aus</translation>
    </message>
    <message>
        <source>Makes a signed call; PATH like /V1/store/storeConfigs</source>
        <translation>Macht einen signierten Aufruf; PATH etwa /V1/store/storeConfigs</translation>
    </message>
    <message>
        <source>Lists the integrations</source>
        <translation>Listet die Integrationen auf</translation>
    </message>
    <message>
        <source>Shows an integration, its URLs for Admin and its timeline</source>
        <translation>Zeigt eine Integration, ihre URLs für den Admin und ihren Verlauf</translation>
    </message>
    <message>
        <source>Allows the login page to go back to another origin</source>
        <translation>Erlaubt der Anmeldeseite die Rückkehr zu einer anderen Adresse</translation>
    </message>
    <message>
        <source>Removes an integration and its keychain entries</source>
        <translation>Entfernt eine Integration und ihre Einträge im Schlüsselbund</translation>
    </message>
    <message>
        <source>Removes a login</source>
        <translation>Entfernt ein Login</translation>
    </message>
    <message>
        <source>Activates an integration with the practice store</source>
        <translation>Aktiviert eine Integration mit dem Übungsshop</translation>
    </message>
    <message>
        <source>Writes, reads and deletes an entry in the keychain</source>
        <translation>Schreibt, liest und löscht einen Eintrag im Schlüsselbund</translation>
    </message>
    <message>
        <source>Shows a setting, such as listener.port</source>
        <translation>Zeigt eine Einstellung, etwa listener.port</translation>
    </message>
    <message>
        <source>Changes a setting</source>
        <translation>Ändert eine Einstellung</translation>
    </message>
    <message>
        <source>Signs requests given as JSON lines on standard input</source>
        <translation>Signiert Anfragen, die als JSON-Zeilen auf der Standardeingabe kommen</translation>
    </message>
    <message>
        <source>--timeout takes a number of seconds, at least 1.</source>
        <translation>--timeout verlangt eine Zahl von Sekunden, mindestens 1.</translation>
    </message>
    <message>
        <source>The keychain works: written, read back and deleted.</source>
        <translation>Der Schlüsselbund funktioniert: geschrieben, gelesen und gelöscht.</translation>
    </message>
    <message>
        <source>%1 is a store or a release, %2 is none. Compare two of these, or two selections.</source>
        <translation>%1 ist ein Shop oder ein Release, %2 nicht. Vergleichen Sie zwei davon oder zwei Auswahlen.</translation>
    </message>
    <message>
        <source>Compares two selections (api.xml, integration.xml, a list or JSON; --integration: which of several there), two releases (2.4.6 2.4.8) or two stores&apos; code; - is only in A, + only in B, &gt; moved, ~ changed</source>
        <translation>Vergleicht zwei Auswahlen (api.xml, integration.xml, Liste oder JSON; --integration: welche von mehreren darin), zwei Releases (2.4.6 2.4.8) oder den Code zweier Shops; - ist nur in A, + nur in B, &gt; verschoben, ~ geändert</translation>
    </message>
    <message>
        <source>--release says which release of the built-in catalogue is meant: add --from catalogue, or leave --release out.</source>
        <translation>--release sagt, welches Release des eingebauten Katalogs gemeint ist: Geben Sie auch --from catalogue an oder lassen Sie --release weg.</translation>
    </message>
    <message>
        <source>%1 holds no integration %2. There are: %3.</source>
        <translation>%1 enthält keine Integration %2. Es gibt: %3.</translation>
    </message>
    <message>
        <source>%1 holds several integrations: %2. Say which one by --integration.</source>
        <translation>%1 enthält mehrere Integrationen: %2. Sagen Sie mit --integration, welche gemeint ist.</translation>
    </message>
    <message>
        <source>%1 is needed, but no acl.xml that was read defines it: only All (%2) opens such calls.</source>
        <translation>%1 wird gebraucht, aber keine gelesene acl.xml definiert es: Nur „Alle“ (%2) öffnet solche Aufrufe.</translation>
    </message>
    <message>
        <source>Prints the resources that the calls in files need: scripts, code, lists, collections with their environments, OpenAPI, HAR; FILE - is standard input</source>
        <translation>Gibt die Ressourcen aus, die die Aufrufe in Dateien brauchen: Skripte, Programmcode, Listen, Sammlungen mit ihren Umgebungen, OpenAPI, HAR; DATEI - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>The file %1 holds more than %2 MiB.</source>
        <translation>Die Datei %1 enthält mehr als %2 MiB.</translation>
    </message>
    <message>
        <source>%1, signature refused: %2</source>
        <translation>%1, Signatur abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Put an argument that holds a space in quotes.</source>
        <translation>Setzen Sie ein Argument, das ein Leerzeichen enthält, in Anführungszeichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) go to GraphQL, which needs no resource of an integration.</source>
        <translation>
            <numerusform>%Ln Anfrage geht an GraphQL, das keine Ressource einer Integration braucht.</numerusform>
            <numerusform>%Ln Anfragen gehen an GraphQL, das keine Ressource einer Integration braucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which integration is meant, of several in the file</source>
        <translation>Welche Integration gemeint ist, von mehreren in der Datei</translation>
    </message>
    <message>
        <source>Which release of the built-in catalogue, such as 2.4.6</source>
        <translation>Welche Version des eingebauten Katalogs, etwa 2.4.6</translation>
    </message>
    <message>
        <source>A store&apos;s code, a folder or zip of modules, an acl.xml or webapi.xml, or &quot;catalogue&quot; (built in, also without --from)</source>
        <translation>Code eines Shops, Ordner oder Zip mit Modulen, eine acl.xml oder webapi.xml, oder „catalogue“ (eingebaut, auch ohne --from)</translation>
    </message>
    <message>
        <source>%1 is similar to %2.</source>
        <translation>Ähnlich wie %1: %2.</translation>
    </message>
    <message>
        <source>Write calls like &apos;GET /V1/orders&apos;, or name a resource with --needs.</source>
        <translation>Schreiben Sie Aufrufe wie &apos;GET /V1/orders&apos; oder nennen Sie mit --needs eine Ressource.</translation>
    </message>
    <message>
        <source>No API call was found in %1.</source>
        <translation>In %1 wurde kein API-Aufruf gefunden.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>PURPOSE</source>
        <translation>ZWECK</translation>
    </message>
    <message>
        <source>Shows what is switched off, too</source>
        <translation>Zeigt auch, was abgeschaltet ist</translation>
    </message>
    <message>
        <source>Prints the routes that need this resource</source>
        <translation>Nennt die Routen, die diese Ressource brauchen</translation>
    </message>
    <message>
        <source>Prints the ACL resources, as Commerce merges them</source>
        <translation>Nennt die ACL-Ressourcen, wie Commerce sie zusammenführt</translation>
    </message>
    <message>
        <source>Waits for Activate in Admin, exchanges the credentials and keeps the tokens</source>
        <translation>Wartet auf „Aktivieren“ im Admin, tauscht die Zugangsdaten und verwahrt die Token</translation>
    </message>
    <message>
        <source>How long to wait for Activate in Admin</source>
        <translation>Wie lange auf „Aktivieren“ im Admin gewartet wird</translation>
    </message>
    <message>
        <source>Forgets an attempt that was interrupted</source>
        <translation>Vergisst einen unterbrochenen Versuch</translation>
    </message>
    <message>
        <source>Keeps the tokens only while the command runs</source>
        <translation>Behält die Token nur, solange der Befehl läuft</translation>
    </message>
    <message>
        <source>What to send; - is standard input</source>
        <translation>Was gesendet wird; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>What the body is; JSON without it</source>
        <translation>Der Typ des Gesendeten; sonst JSON</translation>
    </message>
    <message>
        <source>What to answer in; JSON without it</source>
        <translation>Der Typ der Antwort; sonst JSON</translation>
    </message>
    <message>
        <source>Prints what was signed, without keys, on standard error</source>
        <translation>Gibt auf der Fehlerausgabe aus, was signiert wurde, ohne Schlüssel</translation>
    </message>
    <message>
        <source>--lang takes one of %1.</source>
        <translation>--lang nimmt eines von %1.</translation>
    </message>
    <message>
        <source>See latchkeyctl %1.</source>
        <translation>Siehe latchkeyctl %1.</translation>
    </message>
    <message>
        <source>The store&apos;s address is probably %1. %2 To use that address: latchkeyctl integration edit %3 --store %1</source>
        <translation>Die Adresse des Shops ist wohl %1. %2 So übernehmen Sie sie: latchkeyctl integration edit %3 --store %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>STORE</source>
        <translation>SHOP</translation>
    </message>
    <message>
        <source>Only one of --allow-http and --refuse-http can be used.</source>
        <translation>Nur eines von --allow-http und --refuse-http ist möglich.</translation>
    </message>
    <message>
        <source>The tokens of a store without https may travel in clear</source>
        <translation>Die Token eines Shops ohne https dürfen unverschlüsselt reisen</translation>
    </message>
    <message>
        <source>What it is called, here and in Admin</source>
        <translation>Wie sie heißt, hier und im Admin</translation>
    </message>
    <message>
        <source>The store&apos;s address: https://shop.example/</source>
        <translation>Die Adresse des Shops: https://shop.example/</translation>
    </message>
    <message>
        <source>The e-mail address Admin asks for; may be empty</source>
        <translation>Die E-Mail-Adresse, nach der der Admin fragt; darf leer sein</translation>
    </message>
    <message>
        <source>Where Admin is, if not at …/admin</source>
        <translation>Wo der Admin ist, wenn nicht unter …/admin</translation>
    </message>
    <message>
        <source>Takes back what --allow-http allowed</source>
        <translation>Nimmt zurück, was --allow-http erlaubt hat</translation>
    </message>
    <message>
        <source>Asks for the resources of a preset: see acl presets</source>
        <translation>Fragt nach den Ressourcen einer Vorlage: siehe acl presets</translation>
    </message>
    <message>
        <source>Makes an integration and prints its id</source>
        <translation>Legt eine Integration an und nennt ihre ID</translation>
    </message>
    <message>
        <source>Changes what is given; after a change of the store URL the integration has to be activated again</source>
        <translation>Ändert, was angegeben ist; mit einer anderen Shop-URL muss die Integration neu aktiviert werden</translation>
    </message>
    <message>
        <source>Adds who may sign in; the password is asked for, or read from standard input where that is no terminal</source>
        <translation>Legt ein Login an; das Passwort wird erfragt oder, wo kein Terminal ist, von der Standardeingabe gelesen</translation>
    </message>
    <message>
        <source>Gives a login another password, asked for in the same way</source>
        <translation>Gibt einem Login ein anderes Passwort, auf dieselbe Weise erfragt</translation>
    </message>
    <message>
        <source>Lists the logins</source>
        <translation>Listet die Logins auf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) need no resource because they are open to everybody: %1.</source>
        <translation>
            <numerusform>%Ln Aufruf braucht keine Ressource, er steht allen offen: %1.</numerusform>
            <numerusform>%Ln Aufrufe brauchen keine Ressource, sie stehen allen offen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are only for signed-in customers, not for an integration: %1.</source>
        <translation>
            <numerusform>%Ln Aufruf ist nur für angemeldete Kunden, nicht für eine Integration: %1.</numerusform>
            <numerusform>%Ln Aufrufe sind nur für angemeldete Kunden, nicht für eine Integration: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The method of %Ln call(s) is unknown; the resources they need are missing here.</source>
        <translation>
            <numerusform>Die Methode von %Ln Aufruf ist unbekannt; die Ressourcen dafür fehlen hier.</numerusform>
            <numerusform>Die Methode von %Ln Aufrufen ist unbekannt; die Ressourcen dafür fehlen hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints the resources an integration asks for, parents included, or changes them</source>
        <translation>Nennt die Ressourcen, nach denen eine Integration fragt, mit den übergeordneten, oder ändert sie</translation>
    </message>
    <message>
        <source>Asks for those of an api.xml, integration.xml, list or JSON; - is standard input</source>
        <translation>Fragt nach denen einer api.xml, integration.xml, Liste oder JSON-Datei; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>Asks for all of them</source>
        <translation>Fragt nach allen</translation>
    </message>
    <message>
        <source>Asks for those of a preset: see acl presets</source>
        <translation>Fragt nach denen einer Vorlage: siehe acl presets</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>EINSTELLUNG</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>Lists the settings, and whether the profile or the computer (/etc/xdg/latchkey/latchkey.conf) sets them</source>
        <translation>Nennt die Einstellungen, und ob das Profil oder der Computer (/etc/xdg/latchkey/latchkey.conf) sie bestimmt</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>“%1” is not a command.</source>
        <translation>„%1“ ist kein Befehl.</translation>
    </message>
    <message>
        <source>Say what to do, such as latchkeyctl integration list.</source>
        <translation>Sagen Sie, was zu tun ist, etwa latchkeyctl integration list.</translation>
    </message>
    <message>
        <source>“--%1” is not an option here.</source>
        <translation>„--%1“ ist hier keine Option.</translation>
    </message>
    <message>
        <source>Makes a test call with the tokens; the timeline keeps the result</source>
        <translation>Macht mit den Token einen Testaufruf; der Verlauf hält das Ergebnis fest</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Writes what an integration is, or all are, for other computers: no secret, no URL of this one; FILE - is standard output</source>
        <translation>Schreibt für andere Computer auf, was eine Integration ausmacht, oder alle: kein Geheimnis, keine URL von hier; FILE - ist die Standardausgabe</translation>
    </message>
    <message>
        <source>Makes all integrations of such a file, or none; FILE - is standard input</source>
        <translation>Legt alle Integrationen einer solchen Datei an oder keine; FILE - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Everywhere: --profile DIR (another profile folder), --json (machine-readable output), --lang LANGUAGE (de or en), --log FILE (what happens, for support; no secret).</source>
        <translation>Überall: --profile DIR (anderer Profilordner), --json (maschinenlesbare Ausgabe), --lang LANGUAGE (de oder en), --log FILE (was geschieht, für den Support; kein Geheimnis).</translation>
    </message>
    <message>
        <source>Exit code 0: done; 1: failed, with &quot;problem: &lt;code&gt;: &lt;sentence&gt;&quot; on standard error, or {&quot;code&quot;: …, &quot;sentence&quot;: …} with --json; 2: not understood.</source>
        <translation>Rückgabewert 0: erledigt; 1: fehlgeschlagen, mit „problem: &lt;Code&gt;: &lt;Satz&gt;“ auf der Fehlerausgabe, mit --json {&quot;code&quot;: …, &quot;sentence&quot;: …}; 2: nicht verstanden.</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>Says what a command does, with its options and an example</source>
        <translation>Sagt, was ein Befehl tut, mit Optionen und einem Beispiel</translation>
    </message>
    <message>
        <source>%1 is not a regular file; it was left as it is. Use - for standard output.</source>
        <translation>%1 ist keine gewöhnliche Datei und blieb, wie sie ist. Mit - wird auf die Standardausgabe geschrieben.</translation>
    </message>
    <message>
        <source>How to sign; without this option Latchkey finds out by itself</source>
        <translation>Wie signiert wird; ohne diese Option findet Latchkey es selbst heraus</translation>
    </message>
    <message>
        <source>This store is deployed from a repository. What is to be done there:</source>
        <translation>Dieser Shop wird aus einem Repository deployt. Was dort zu tun ist:</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>[%1/%2] %3</source>
        <translation>[%1/%2] %3</translation>
    </message>
    <message>
        <source>      %1 of %2, %3 %: %4</source>
        <translation>      %1 von %2, %3 %: %4</translation>
    </message>
    <message>
        <source>      done in %1 s</source>
        <translation>      fertig nach %1 s</translation>
    </message>
    <message>
        <source>Name one integration and, if you like, one place.</source>
        <translation>Nennen Sie eine Integration und, wenn Sie mögen, einen Ort.</translation>
    </message>
    <message>
        <source>Says what would be done, and does nothing</source>
        <translation>Sagt, was geschähe, und tut nichts</translation>
    </message>
    <message>
        <source>Prints the commands for a colleague with a shell on the server, and does nothing</source>
        <translation>Gibt die Befehle für jemanden mit einer Shell auf dem Server aus und tut nichts</translation>
    </message>
    <message>
        <source>Carries the plan out without asking</source>
        <translation>Führt den Plan ohne Rückfrage aus</translation>
    </message>
    <message>
        <source>Visitors see a notice meanwhile; always taken off again</source>
        <translation>Besucher sehen währenddessen einen Hinweis; wird immer wieder ausgeschaltet</translation>
    </message>
    <message>
        <source>Backs the database up first, where the store may</source>
        <translation>Sichert vorher die Datenbank, wo der Shop das erlaubt</translation>
    </message>
    <message>
        <source>Throws generated code and style sheets away, in production too, and makes them anew</source>
        <translation>Wirft erzeugten Code und Stylesheets auch im Produktionsmodus weg und macht sie neu</translation>
    </message>
    <message>
        <source>Brings the module into the store and sets it up, step by step; the plan is said first</source>
        <translation>Bringt das Modul in den Shop und richtet es ein, Schritt für Schritt; vorher wird der Plan genannt</translation>
    </message>
    <message>
        <source>The project&apos;s folder here, for a store that is deployed from a repository</source>
        <translation>Der Ordner des Projekts hier, für einen Shop, der aus einem Repository deployt wird</translation>
    </message>
    <message>
        <source>Replaces files that were changed by hand or are somebody else&apos;s, without asking</source>
        <translation>Ersetzt ohne Frage Dateien, die von Hand geändert oder von jemand anderem sind</translation>
    </message>
    <message>
        <source>Removes the integration from the store, then its module and what the store remembers of it</source>
        <translation>Entfernt die Integration aus dem Shop, dann ihr Modul und was der Shop davon weiß</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>These files were not written by Latchkey alone. Replace them?</source>
        <translation>Diese Dateien hat nicht Latchkey allein geschrieben. Ersetzen?</translation>
    </message>
    <message>
        <source>Nothing was changed: files in %1 were changed by hand or are somebody else&apos;s, and the lines above would be lost. Use --force to replace them.</source>
        <translation>Nichts wurde geändert: Dateien in %1 wurden von Hand geändert oder stammen von anderen, und die Zeilen oben gingen verloren. Mit --force werden sie ersetzt.</translation>
    </message>
    <message>
        <source>Do this now?</source>
        <translation>Jetzt ausführen?</translation>
    </message>
    <message>
        <source>Nothing was done. Say --yes if this plan is to be carried out.</source>
        <translation>Es wurde nichts getan. Mit --yes wird dieser Plan ausgeführt.</translation>
    </message>
    <message>
        <source>This store is deployed from a repository: its files cannot be changed in place. Name the project&apos;s folder on this computer with --repository DIR.</source>
        <translation>Dieser Shop wird aus einem Repository deployt: Seine Dateien lassen sich nicht vor Ort ändern. Nennen Sie den Ordner des Projekts auf diesem Computer mit --repository DIR.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message>
        <source>It ends after this step, which must not be stopped half-way. Ctrl-C again to stop it all the same.</source>
        <translation>Es endet nach diesem Schritt, der nicht mittendrin angehalten werden darf. Noch einmal Strg-C, um ihn trotzdem anzuhalten.</translation>
    </message>
    <message>
        <source>Stopping now can leave the shop with errors until the step is done again. Ctrl-C once more to stop it now.</source>
        <translation>Jetzt anzuhalten kann den Shop mit Fehlern zurücklassen, bis der Schritt wiederholt ist. Noch einmal Strg-C, um ihn jetzt anzuhalten.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <source>The integration was reset: its earlier tokens stopped working. Next: latchkeyctl activate %1, then click Activate in Admin.</source>
        <translation>Die Integration wurde zurückgesetzt: Ihre früheren Token gelten nicht mehr. Als Nächstes: latchkeyctl activate %1, dann im Admin „Aktivieren“ klicken.</translation>
    </message>
    <message>
        <source>Next: latchkeyctl activate %1, then click Activate in Admin.</source>
        <translation>Als Nächstes: latchkeyctl activate %1, dann im Admin „Aktivieren“ klicken.</translation>
    </message>
    <message>
        <source>Say what to change, for example --name NAME.</source>
        <translation>Sagen Sie, was geändert werden soll, zum Beispiel --name NAME.</translation>
    </message>
    <message>
        <source>Checked: %1, with %2.</source>
        <translation>Geprüft: %1, mit %2.</translation>
    </message>
    <message>
        <source>Says what a store makes of an integration module, whoever wrote it, with file and line; fails if there is something to say</source>
        <translation>Sagt, was ein Shop aus einem Integrationsmodul macht, wer auch immer es schrieb, mit Datei und Zeile; schlägt fehl, wenn es etwas zu sagen gibt</translation>
    </message>
    <message>
        <source>There is no style %1. There are: %2.</source>
        <translation>Es gibt keinen Stil %1. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The first part of the module&apos;s name, such as Acme</source>
        <translation>Der erste Teil des Modulnamens, etwa Acme</translation>
    </message>
    <message>
        <source>The second part, such as OrdersToErp; both are remembered</source>
        <translation>Der zweite Teil, etwa OrdersToErp; beide werden gemerkt</translation>
    </message>
    <message>
        <source>data-patch (suggested), install-data (as in Adobe&apos;s guide) or consolidated (no class; changes reset the tokens)</source>
        <translation>data-patch (empfohlen), install-data (wie in Adobes Anleitung) oder consolidated (keine Klasse; Änderungen setzen die Tokens zurück)</translation>
    </message>
    <message>
        <source>The version it is made for, from 2.4.4 to 2.4.9</source>
        <translation>Die Version, für die es ist, von 2.4.4 bis 2.4.9</translation>
    </message>
    <message>
        <source>The module has no file %1. It has: %2.</source>
        <translation>Das Modul hat keine Datei %1. Es hat: %2.</translation>
    </message>
    <message>
        <source>Name one integration and, if you like, one file.</source>
        <translation>Nennen Sie eine Integration und, wenn Sie mögen, eine Datei.</translation>
    </message>
    <message>
        <source>Nothing was written: files in %1 were changed by hand or are somebody else&apos;s, and the lines above would be lost. Use --force to replace them.</source>
        <translation>Es wurde nichts geschrieben: Dateien in %1 sind von Hand geändert oder von jemand anderem, und die Zeilen oben gingen verloren. Mit --force werden sie ersetzt.</translation>
    </message>
    <message>
        <source>--out needs a folder.</source>
        <translation>--out braucht einen Ordner.</translation>
    </message>
    <message>
        <source>Use --force to replace it.</source>
        <translation>Ersetzen Sie es mit --force.</translation>
    </message>
    <message>
        <source>Prints the files of a module that brings the integration to a store, each with what it is for, or one of them</source>
        <translation>Gibt die Dateien eines Moduls aus, das die Integration in einen Shop bringt, jede mit ihrem Zweck, oder eine davon</translation>
    </message>
    <message>
        <source>Writes the module below a store&apos;s or a project&apos;s folder, as app/code/Vendor/Module, or brings it up to date there</source>
        <translation>Schreibt das Modul in den Ordner eines Shops oder Projekts, als app/code/Anbieter/Modul, oder bringt es dort auf den Stand</translation>
    </message>
    <message>
        <source>The store&apos;s or the project&apos;s folder</source>
        <translation>Der Ordner des Shops oder Projekts</translation>
    </message>
    <message>
        <source>Writes the module as a zip, to be unpacked in a store&apos;s folder</source>
        <translation>Schreibt das Modul als Zip, zum Auspacken im Ordner eines Shops</translation>
    </message>
    <message>
        <source>The file to be written</source>
        <translation>Die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>As a package for a Composer repository of type artifact</source>
        <translation>Als Paket für ein Composer-Repository vom Typ artifact</translation>
    </message>
    <message>
        <source>Whose version&apos;s signatures the store computes; native if not given</source>
        <translation>Nach welcher Version der Shop signiert; ohne Angabe native</translation>
    </message>
    <message>
        <source>Forgets what you set: the computer&apos;s value, or the default, holds again</source>
        <translation>Vergisst, was Sie gesetzt haben: Wieder gilt der Wert des Computers oder die Vorgabe</translation>
    </message>
    <message>
        <source>How that version of the store signs; native if not given</source>
        <translation>Wie diese Version des Shops signiert; ohne Angabe native</translation>
    </message>
    <message>
        <source>Agree to that with --consent.</source>
        <translation>Stimmen Sie dem mit --consent zu.</translation>
    </message>
    <message>
        <source>Do that with: latchkeyctl store set %1 PLACE</source>
        <translation>Das geht mit: latchkeyctl store set %1 ORT</translation>
    </message>
    <message>
        <source>Put before each command there, for a container: &quot;docker compose exec -T php&quot;</source>
        <translation>Steht dort vor jedem Befehl, für einen Container: &quot;docker compose exec -T php&quot;</translation>
    </message>
    <message>
        <source>The account that owns the store&apos;s files, by sudo</source>
        <translation>Das Konto, dem die Dateien des Shops gehören, über sudo</translation>
    </message>
    <message>
        <source>The store&apos;s PHP, if it is not found</source>
        <translation>Das PHP des Shops, falls es nicht gefunden wird</translation>
    </message>
    <message>
        <source>Agrees that the store&apos;s own code is run there</source>
        <translation>Stimmt zu, dass dort der eigene Code des Shops läuft</translation>
    </message>
    <message>
        <source>Do you agree?</source>
        <translation>Stimmen Sie zu?</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Store: %1 %2 %3, mode %4, PHP %5, run as %6</source>
        <translation>Shop: %1 %2 %3, Modus %4, PHP %5, ausgeführt als %6</translation>
    </message>
    <message>
        <source>Its address: %1</source>
        <translation>Seine Adresse: %1</translation>
    </message>
    <message>
        <source>Admin: %1</source>
        <translation>Admin: %1</translation>
    </message>
    <message>
        <source>Seen from there, something listens at %1.</source>
        <translation>Von dort gesehen lauscht etwas an %1.</translation>
    </message>
    <message>
        <source>Seen from there, nothing listens at %1 now. Latchkey listens while it waits for Activate.</source>
        <translation>Von dort gesehen lauscht an %1 gerade nichts. Latchkey lauscht, solange es auf „Aktivieren“ wartet.</translation>
    </message>
    <message>
        <source>Integration: “%1”, number %2, %3</source>
        <translation>Integration: „%1“, Nummer %2, %3</translation>
    </message>
    <message>
        <source>A module brought it, so it cannot be edited.</source>
        <translation>Ein Modul hat sie mitgebracht, deshalb lässt sie sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Latchkey did not make it.</source>
        <translation>Latchkey hat sie nicht angelegt.</translation>
    </message>
    <message>
        <source>Differs: %1 is “%2” there, “%3” here</source>
        <translation>Unterschied: %1 ist dort „%2“, hier „%3“</translation>
    </message>
    <message>
        <source>What it may do is not known.</source>
        <translation>Was sie darf, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It may do everything, as chosen.</source>
        <translation>Sie darf alles, wie gewählt.</translation>
    </message>
    <message>
        <source>It may do exactly what is chosen.</source>
        <translation>Sie darf genau, was gewählt ist.</translation>
    </message>
    <message>
        <source>Chosen, but not granted there:</source>
        <translation>Gewählt, aber dort nicht gewährt:</translation>
    </message>
    <message>
        <source>Granted there, but not chosen:</source>
        <translation>Dort gewährt, aber nicht gewählt:</translation>
    </message>
    <message>
        <source>Chosen, but this store has no such resource:</source>
        <translation>Gewählt, aber dieser Shop hat keine solche Ressource:</translation>
    </message>
    <message>
        <source>Check the place: the integration is for %1, which is none of this store&apos;s addresses.</source>
        <translation>Prüfen Sie den Ort: Die Integration ist für %1, und das ist keine Adresse dieses Shops.</translation>
    </message>
    <message>
        <source>The store has no integration “%1”.</source>
        <translation>Der Shop hat keine Integration „%1“.</translation>
    </message>
    <message>
        <source>The store could not say which integrations it has: %1</source>
        <translation>Der Shop konnte nicht sagen, welche Integrationen er hat: %1</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NUMMER</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>MAY DO</source>
        <translation>DARF</translation>
    </message>
    <message>
        <source>The store does not have what is defined here.</source>
        <translation>Im Shop steht es anders als hier.</translation>
    </message>
    <message>
        <source>The store could not say which integrations it has.</source>
        <translation>Der Shop konnte nicht sagen, welche Integrationen er hat.</translation>
    </message>
    <message>
        <source>Takes the tokens too, instead of an activation in Admin; they go into the keychain</source>
        <translation>Holt auch die Token, statt im Admin zu aktivieren; sie kommen in den Schlüsselbund</translation>
    </message>
    <message>
        <source>Also an integration that Latchkey did not make, or a module&apos;s</source>
        <translation>Auch eine Integration, die nicht von Latchkey stammt, oder die eines Moduls</translation>
    </message>
    <message>
        <source>Says where the store&apos;s code is: a folder here or, as [user@]host:folder, over ssh. The store&apos;s own code is run there</source>
        <translation>Sagt, wo der Code des Shops liegt: in einem Ordner hier oder, als [Konto@]Rechner:Ordner, über ssh. Dort läuft dann der eigene Code des Shops</translation>
    </message>
    <message>
        <source>Says what the store has, and fails if that differs from what is defined here</source>
        <translation>Sagt, was im Shop steht, und scheitert, wenn es anders ist als hier</translation>
    </message>
    <message>
        <source>Creates the integration in the store, with its URLs and resources</source>
        <translation>Legt die Integration im Shop an, mit ihren URLs und Ressourcen</translation>
    </message>
    <message>
        <source>Changes the store&apos;s integration to what is defined here; its tokens stay valid</source>
        <translation>Ändert die Integration im Shop so, wie sie hier steht; ihre Token bleiben gültig</translation>
    </message>
    <message>
        <source>Removes the integration from the store, with its tokens</source>
        <translation>Entfernt die Integration aus dem Shop, samt ihren Token</translation>
    </message>
    <message>
        <source>Lists all integrations of a store, and how much each may do</source>
        <translation>Listet alle Integrationen eines Shops, und wie viel jede darf</translation>
    </message>
    <message>
        <source>Forgets where the store&apos;s code is</source>
        <translation>Vergisst, wo der Code des Shops liegt</translation>
    </message>
    <message>
        <source>Take it over?</source>
        <translation>Übernehmen?</translation>
    </message>
    <message>
        <source>The store did not say how the integration is now. Look with: latchkeyctl store show %1</source>
        <translation>Der Shop hat nicht gesagt, wie die Integration jetzt ist. Sehen Sie nach mit: latchkeyctl store show %1</translation>
    </message>
    <message>
        <source>The store left out what it does not have: %1</source>
        <translation>Der Shop hat ausgelassen, was er nicht hat: %1</translation>
    </message>
    <message>
        <source>The store grants more than was asked for: %1</source>
        <translation>Der Shop gewährt mehr, als verlangt war: %1</translation>
    </message>
    <message>
        <source>The store kept other URLs or another name than it was given. Look with: latchkeyctl store show %1</source>
        <translation>Der Shop hat andere URLs oder einen anderen Namen gespeichert als angegeben. Sehen Sie nach mit: latchkeyctl store show %1</translation>
    </message>
    <message>
        <source>The tokens were not kept. The store has them still: once the cause is removed, run latchkeyctl store update %1 --tokens</source>
        <translation>Die Token wurden nicht gespeichert. Der Shop hat sie noch: Ist die Ursache behoben, holt sie latchkeyctl store update %1 --tokens</translation>
    </message>
    <message>
        <source>A signed call succeeded. Connected.</source>
        <translation>Ein signierter Aufruf ist gelungen. Verbunden.</translation>
    </message>
    <message>
        <source>Created. Next: latchkeyctl activate %1, then click Activate in Admin.</source>
        <translation>Angelegt. Weiter mit: latchkeyctl activate %1, dann im Admin auf „Aktivieren“ klicken.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>“%1” is not a whole command. After it, write one of %2.</source>
        <translation>„%1“ ist noch kein ganzer Befehl. Schreiben Sie dahinter eines von %2.</translation>
    </message>
    <message>
        <source>After “%1”, write one of %2.</source>
        <translation>Schreiben Sie hinter „%1“ eines von %2.</translation>
    </message>
    <message>
        <source>Imported integrations have new URLs. Save these URLs in Admin; latchkeyctl integration show ID prints them.</source>
        <translation>Importierte Integrationen haben neue URLs. Speichern Sie diese URLs im Admin; latchkeyctl integration show ID zeigt sie.</translation>
    </message>
    <message>
        <source>Paste what Admin shows after Allow, then press Enter and Ctrl-D. It is not shown.</source>
        <translation>Fügen Sie ein, was der Admin nach „Erlauben“ zeigt, und drücken Sie dann Enter und Strg-D. Es wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>--blank goes with --from.</source>
        <translation>--blank gehört zu --from.</translation>
    </message>
    <message>
        <source>Takes the four values that Admin shows after Allow, in any form, from standard input, tries them and keeps them in the keychain</source>
        <translation>Nimmt die vier Werte, die der Admin nach „Erlauben“ zeigt, in jeder Form von der Standardeingabe, probiert sie aus und verwahrt sie im Schlüsselbund</translation>
    </message>
    <message>
        <source>Reads a file instead: text, JSON, .env, Postman, Bruno, Insomnia, n98-magerun2</source>
        <translation>Liest stattdessen eine Datei: Text, JSON, .env, Postman, Bruno, Insomnia, n98-magerun2</translation>
    </message>
    <message>
        <source>Overwrites and empties that file once they work</source>
        <translation>Überschreibt und leert diese Datei, sobald die Werte funktionieren</translation>
    </message>
    <message>
        <source>%1 still holds the tokens in clear. Overwrite and empty it?</source>
        <translation>%1 enthält die Tokens noch im Klartext. Die Datei überschreiben und leeren?</translation>
    </message>
    <message>
        <source>%1 still holds the tokens in clear: delete it, or what it says of them.</source>
        <translation>%1 enthält die Tokens noch im Klartext: Löschen Sie die Datei oder diese Werte darin.</translation>
    </message>
    <message>
        <source>%1 was not emptied: it was changed meanwhile. The tokens are in the keychain.</source>
        <translation>%1 wurde nicht geleert, weil die Datei inzwischen geändert wurde. Die Tokens sind im Schlüsselbund.</translation>
    </message>
    <message>
        <source>%1 was not emptied. The tokens are in the keychain; delete the file yourself.</source>
        <translation>%1 wurde nicht geleert. Die Tokens sind im Schlüsselbund; löschen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>Remove it with: latchkeyctl store remove %1</source>
        <translation>Entfernen Sie sie mit: latchkeyctl store remove %1</translation>
    </message>
    <message>
        <source>The check was stopped: not everything was looked at.</source>
        <translation>Die Prüfung wurde abgebrochen: Nicht alles wurde angesehen.</translation>
    </message>
    <message numerus="yes">
        <source>Checking … %n folder(s) so far</source>
        <translation>
            <numerusform>Wird geprüft … bisher %n Ordner</numerusform>
            <numerusform>Wird geprüft … bisher %n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>ok: %1</source>
        <translation>ok: %1</translation>
    </message>
    <message>
        <source>FAILED: %1</source>
        <translation>FEHLER: %1</translation>
    </message>
    <message>
        <source>not tried: %1 (%2)</source>
        <translation>nicht probiert: %1 (%2)</translation>
    </message>
    <message>
        <source>--for takes one of %1.</source>
        <translation>--for nimmt eines von %1.</translation>
    </message>
    <message>
        <source>The store does not call a URL of your own yet. Say which, with latchkeyctl reach set %1 url URL</source>
        <translation>Der Shop ruft noch keine eigene Adresse von Ihnen auf. Nennen Sie sie mit latchkeyctl reach set %1 url URL</translation>
    </message>
    <message>
        <source>--%1 takes a port.</source>
        <translation>--%1 nimmt einen Port.</translation>
    </message>
    <message>
        <source>The callback URL is another one now: save it in Admin, or with latchkeyctl store update %1.</source>
        <translation>Die Callback-URL ist jetzt eine andere: Speichern Sie sie im Admin oder mit latchkeyctl store update %1.</translation>
    </message>
    <message>
        <source>Says how the store&apos;s call gets here, and the URLs for Admin</source>
        <translation>Sagt, wie der Aufruf des Shops hierher kommt, und die URLs für den Admin</translation>
    </message>
    <message>
        <source>What to paste into nginx, caddy, cloudflared, ngrok or tailscale, which hand on calls to a URL of your own</source>
        <translation>Was in nginx, caddy, cloudflared, ngrok oder tailscale einzufügen ist, die Aufrufe einer eigenen Adresse weitergeben</translation>
    </message>
    <message>
        <source>Chooses how the store&apos;s call gets here: its server is this computer, a tunnel by ssh, an address of this computer, a URL of your own that is forwarded here, or not at all</source>
        <translation>Wählt, wie der Aufruf des Shops hierher kommt: Sein Server ist dieser Computer, ein Tunnel mit ssh, eine Adresse dieses Computers, eine eigene Adresse, die hierher weiterleitet, oder gar nicht</translation>
    </message>
    <message>
        <source>Opens that way, sends a call on it from the store&apos;s server, if its place is known, and says how far it came</source>
        <translation>Öffnet diesen Weg, schickt darauf einen Aufruf vom Server des Shops, falls dessen Ort bekannt ist, und sagt, wie weit er kam</translation>
    </message>
    <message>
        <source>Name that the web server asks for:</source>
        <translation>Name, den der Webserver verlangt:</translation>
    </message>
    <message>
        <source>Password, which is not shown:</source>
        <translation>Passwort, wird nicht angezeigt:</translation>
    </message>
    <message>
        <source>The certificate has another fingerprint: %1</source>
        <translation>Das Zertifikat hat einen anderen Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>Trust what it issued when calling %1, and only there? Compare the fingerprint with the one that whoever runs the server tells you.</source>
        <translation>Dem, was damit ausgestellt ist, bei Aufrufen von %1 vertrauen, und nur dort? Vergleichen Sie den Fingerabdruck mit dem, den der Betreiber des Servers Ihnen nennt.</translation>
    </message>
    <message>
        <source>Nothing was trusted. Agree at a terminal, or with --fingerprint %1</source>
        <translation>Es wurde nichts anerkannt. Stimmen Sie im Terminal zu oder mit --fingerprint %1</translation>
    </message>
    <message>
        <source>Nothing besides what this computer trusts.</source>
        <translation>Nichts außer dem, dem dieser Computer ohnehin vertraut.</translation>
    </message>
    <message>
        <source>Say one of --ca, --remove and --show.</source>
        <translation>Geben Sie --ca, --remove oder --show an, genau eines davon.</translation>
    </message>
    <message>
        <source>Only an address with https has a certificate to be trusted.</source>
        <translation>Nur eine Adresse mit https hat ein Zertifikat, dem man vertrauen kann.</translation>
    </message>
    <message>
        <source>Says what answers at a store&apos;s address, and fails if no integration can be made there</source>
        <translation>Sagt, was unter der Adresse eines Shops antwortet, und scheitert, wenn sich dort keine Integration anlegen lässt</translation>
    </message>
    <message>
        <source>Trusts a certificate of your own network at this store, and nowhere else</source>
        <translation>Vertraut bei diesem Shop einem Zertifikat Ihres eigenen Netzes, und nirgends sonst</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate, or the store&apos;s own; PEM or DER</source>
        <translation>Das Zertifikat des Ausstellers oder das des Shops selbst; PEM oder DER</translation>
    </message>
    <message>
        <source>Agrees to the certificate with this SHA-256 fingerprint, instead of being asked</source>
        <translation>Stimmt dem Zertifikat mit diesem SHA-256-Fingerabdruck zu, statt gefragt zu werden</translation>
    </message>
    <message>
        <source>Trusts it no more</source>
        <translation>Vertraut ihm nicht mehr</translation>
    </message>
    <message>
        <source>Says what is trusted there</source>
        <translation>Sagt, wem dort vertraut wird</translation>
    </message>
    <message>
        <source>Keeps the name and password of the web server in front of a store; asked for, or two lines of standard input</source>
        <translation>Verwahrt Name und Passwort des Webservers vor einem Shop; sie werden erfragt oder als zwei Zeilen der Standardeingabe gelesen</translation>
    </message>
    <message>
        <source>Forgets them</source>
        <translation>Vergisst sie</translation>
    </message>
    <message>
        <source>Nothing was done, because something would be lost. Say --yes if this plan is to be carried out; --dry-run shows it.</source>
        <translation>Es wurde nichts getan, denn es ginge etwas verloren. Geben Sie --yes an, wenn der Plan ausgeführt werden soll; --dry-run zeigt ihn.</translation>
    </message>
    <message>
        <source>The store&apos;s server has to trust it before it can call. Run there, on Debian or Ubuntu:</source>
        <translation>Der Server des Shops muss ihm vertrauen, bevor er aufrufen kann. Führen Sie dort aus, unter Debian oder Ubuntu:</translation>
    </message>
    <message>
        <source>On Red Hat, Alma, Rocky or Fedora:</source>
        <translation>Unter Red Hat, Alma, Rocky oder Fedora:</translation>
    </message>
    <message>
        <source>What the server trusts by that can vouch for %1 and for nothing else; the key that signed it is gone.</source>
        <translation>Was der Server damit anerkennt, kann nur für %1 bürgen und für nichts sonst; der Schlüssel, der unterschrieben hat, ist vernichtet.</translation>
    </message>
    <message>
        <source>Renew it with latchkeyctl tls make %1, and run the command it prints on the store&apos;s server again.</source>
        <translation>Erneuern Sie es mit latchkeyctl tls make %1, und führen Sie den ausgegebenen Befehl auf dem Server des Shops noch einmal aus.</translation>
    </message>
    <message>
        <source>Bring its successor with latchkeyctl tls import %1.</source>
        <translation>Importieren Sie den Nachfolger mit latchkeyctl tls import %1.</translation>
    </message>
    <message>
        <source>There is no certificate. Make one with latchkeyctl tls make ADDRESS, or import yours.</source>
        <translation>Es gibt kein Zertifikat. Erzeugen Sie eines mit latchkeyctl tls make ADDRESS, oder importieren Sie Ihres.</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>VALID UNTIL</source>
        <translation>GILT BIS</translation>
    </message>
    <message>
        <source>ISSUER</source>
        <translation>AUSSTELLER</translation>
    </message>
    <message>
        <source>Passphrase of the key, which is not shown:</source>
        <translation>Passphrase des Schlüssels, sie wird nicht angezeigt:</translation>
    </message>
    <message>
        <source>Name one address, or none to see all.</source>
        <translation>Nennen Sie eine Adresse, oder keine, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Makes a certificate for the address under which stores call this computer, or renews it, and says what the store&apos;s server needs to trust it</source>
        <translation>Erzeugt oder erneuert ein Zertifikat für die Adresse, unter der Shops diesen Computer aufrufen, und sagt, was der Server des Shops braucht, um ihm zu vertrauen</translation>
    </message>
    <message>
        <source>Takes a certificate of yours for that address: PEM or PKCS #12. A passphrase is asked for, or read from standard input where that is no terminal</source>
        <translation>Übernimmt ein eigenes Zertifikat für diese Adresse: PEM oder PKCS #12. Nach einer Passphrase wird gefragt; ohne Terminal kommt sie von der Standardeingabe</translation>
    </message>
    <message>
        <source>The certificate with those that issued it, in PEM in any order, or all with the key in PKCS #12</source>
        <translation>Das Zertifikat mit denen seiner Aussteller, als PEM in beliebiger Reihenfolge, oder alles mit dem Schlüssel als PKCS #12</translation>
    </message>
    <message>
        <source>The key in PEM, if that file does not hold it</source>
        <translation>Der Schlüssel als PEM, wenn er nicht in jener Datei ist</translation>
    </message>
    <message>
        <source>Shows the certificate for an address with its fingerprint, or lists all; says which of them end soon</source>
        <translation>Zeigt das Zertifikat für eine Adresse mit seinem Fingerabdruck, oder alle; sagt, welche bald enden</translation>
    </message>
    <message>
        <source>Removes a certificate and its key</source>
        <translation>Löscht ein Zertifikat und seinen Schlüssel</translation>
    </message>
    <message>
        <source>The port on the store&apos;s server; as before, or any, if not given</source>
        <translation>Der Port auf dem Server des Shops; ohne Angabe wie bisher oder ein beliebiger</translation>
    </message>
    <message>
        <source>The port here; as before, or a free one, if not given</source>
        <translation>Der Port hier; ohne Angabe wie bisher oder ein freier</translation>
    </message>
    <message>
        <source>The store&apos;s server still trusts it. Run there, on Debian or Ubuntu:</source>
        <translation>Der Server des Shops vertraut ihm noch. Führen Sie dort aus, unter Debian oder Ubuntu:</translation>
    </message>
    <message>
        <source>Send the access token of this integration to %1, once and without a signature?</source>
        <translation>Das Zugriffstoken dieser Integration einmal und ohne Signatur an %1 senden?</translation>
    </message>
    <message>
        <source>--yes agrees to send the access token to the store once, without a signature.</source>
        <translation>--yes stimmt zu, das Zugriffstoken einmal ohne Signatur an den Shop zu senden.</translation>
    </message>
    <message>
        <source>Finds out whether the store takes the access token without a signature, which it should not; fails if it does</source>
        <translation>Stellt fest, ob der Shop das Zugriffstoken ohne Signatur annimmt, was er nicht soll; scheitert, wenn er es tut</translation>
    </message>
    <message>
        <source>Agrees that the token is sent once, as nothing but itself</source>
        <translation>Stimmt zu, dass das Token einmal gesendet wird, für sich allein</translation>
    </message>
    <message>
        <source>%1 is no route that is known of this store. See latchkeyctl acl routes; routes of its own modules are known once its resources are read from its code (integration resources ID --from PATH).</source>
        <translation>%1 ist keine bekannte Route dieses Shops. Siehe latchkeyctl acl routes; Routen seiner eigenen Module sind bekannt, sobald seine Ressourcen aus seinem Code gelesen werden (integration resources ID --from PFAD).</translation>
    </message>
    <message>
        <source>%1 is in the past.</source>
        <translation>%1 liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>Lets it call only what changes nothing in the store</source>
        <translation>Lässt nur Aufrufe zu, die im Shop nichts ändern</translation>
    </message>
    <message>
        <source>Lets it call this route, and no other that is not named: GET V1/products/:sku</source>
        <translation>Lässt diese Route zu, und keine, die nicht genannt ist: GET V1/products/:sku</translation>
    </message>
    <message>
        <source>Lets it make so many calls a minute; 0: no limit</source>
        <translation>Lässt so viele Aufrufe pro Minute zu; 0: beliebig viele</translation>
    </message>
    <message>
        <source>Lets it call to the end of that day, 2027-01-31; or never, for no end</source>
        <translation>Lässt Aufrufe bis zum Ende dieses Tages zu, 2027-01-31; never: ohne Ende</translation>
    </message>
    <message>
        <source>Takes --read-only back</source>
        <translation>Nimmt --read-only zurück</translation>
    </message>
    <message>
        <source>Takes --route back</source>
        <translation>Nimmt --route zurück</translation>
    </message>
    <message>
        <source>Only one of --read-only and --read-write can be used.</source>
        <translation>Nur eines von --read-only und --read-write geht.</translation>
    </message>
    <message>
        <source>Only one of --route and --all-routes can be used.</source>
        <translation>Nur eines von --route und --all-routes geht.</translation>
    </message>
    <message>
        <source>--rate takes a number of calls, 0 to %1.</source>
        <translation>--rate nimmt eine Zahl von Aufrufen, 0 bis %1.</translation>
    </message>
    <message>
        <source>--until takes a date like 2027-01-31, or never.</source>
        <translation>--until nimmt ein Datum wie 2027-01-31 oder never.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>CLIENT</source>
        <translation>PROGRAMM</translation>
    </message>
    <message>
        <source>INTEGRATION</source>
        <translation>INTEGRATION</translation>
    </message>
    <message>
        <source>LAST USE</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>CALLS</source>
        <translation>AUFRUFE</translation>
    </message>
    <message>
        <source>LIMITS</source>
        <translation>GRENZEN</translation>
    </message>
    <message>
        <source>ANSWER</source>
        <translation>ANTWORT</translation>
    </message>
    <message>
        <source>LAST DAY</source>
        <translation>LETZTER TAG</translation>
    </message>
    <message>
        <source>ROUTE</source>
        <translation>ROUTE</translation>
    </message>
    <message>
        <source>Last use: %1.</source>
        <translation>Zuletzt verwendet: %1.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 braucht %2.</translation>
    </message>
    <message>
        <source>The integration does not ask for %1, so the store will refuse that call.</source>
        <translation>Die Integration verlangt %1 nicht, also wird der Shop diesen Aufruf ablehnen.</translation>
    </message>
    <message>
        <source>This is the key of “%1” (%2). It is not kept and cannot be shown again: give it to the program now.</source>
        <translation>Das ist der Schlüssel von „%1“ (%2). Er wird nicht aufbewahrt und lässt sich nicht noch einmal anzeigen: Geben Sie ihn jetzt dem Programm.</translation>
    </message>
    <message>
        <source>It opens nothing until the proxy is switched on: latchkeyctl proxy on %1</source>
        <translation>Er öffnet nichts, solange der Proxy nicht eingeschaltet ist: latchkeyctl proxy on %1</translation>
    </message>
    <message>
        <source>Name one integration, or none for all.</source>
        <translation>Nennen Sie eine Integration, oder keine für alle.</translation>
    </message>
    <message>
        <source>Say what to change, for example --rate 60.</source>
        <translation>Sagen Sie, was sich ändern soll, zum Beispiel --rate 60.</translation>
    </message>
    <message>
        <source>--days takes a number of days, 1 to %1.</source>
        <translation>--days nimmt eine Zahl von Tagen, 1 bis %1.</translation>
    </message>
    <message>
        <source>Makes a key for a program that is to call the store through the proxy, and prints it: once, and nothing else on standard output</source>
        <translation>Macht einen Schlüssel für ein Programm, das den Shop über den Proxy aufrufen soll, und gibt ihn aus: einmal, und auf der Standardausgabe nichts sonst</translation>
    </message>
    <message>
        <source>Lists the programs that may call an integration&apos;s store, or all</source>
        <translation>Listet die Programme auf, die den Shop einer Integration aufrufen dürfen, oder alle</translation>
    </message>
    <message>
        <source>Changes what is given of a program&apos;s limits; --route replaces all routes</source>
        <translation>Ändert an den Grenzen eines Programms, was angegeben ist; --route ersetzt alle Routen</translation>
    </message>
    <message>
        <source>Makes a program&apos;s key worthless, at once and for ever</source>
        <translation>Macht den Schlüssel eines Programms wertlos, sofort und für immer</translation>
    </message>
    <message>
        <source>Shows what a program called, counted by route and answer</source>
        <translation>Zeigt, was ein Programm aufgerufen hat, gezählt nach Route und Antwort</translation>
    </message>
    <message>
        <source>Hand over the tokens all the same?</source>
        <translation>Die Token trotzdem herausgeben?</translation>
    </message>
    <message>
        <source>Nobody can be asked here: add --yes if the tokens are to be handed over all the same.</source>
        <translation>Hier kann niemand gefragt werden: Fügen Sie --yes hinzu, wenn die Token trotzdem herausgegeben werden sollen.</translation>
    </message>
    <message>
        <source>Nothing was handed over.</source>
        <translation>Nichts wurde herausgegeben.</translation>
    </message>
    <message>
        <source>Written to %1, which only this account can read.</source>
        <translation>In %1 geschrieben; nur dieses Konto kann die Datei lesen.</translation>
    </message>
    <message>
        <source>--format takes one of %1.</source>
        <translation>--format ist eines von %1.</translation>
    </message>
    <message>
        <source>Hands over the tokens, for a program that has to sign by itself; better let it call through the proxy</source>
        <translation>Gibt die Token heraus, für ein Programm, das selbst signieren muss; besser ruft es über den Proxy auf</translation>
    </message>
    <message>
        <source>json, env, postman, bruno, insomnia, curl, php or n98</source>
        <translation>json, env, postman, bruno, insomnia, curl, php oder n98</translation>
    </message>
    <message>
        <source>Writes a new file that only this account can read; standard output without it</source>
        <translation>Schreibt eine neue Datei, die nur dieses Konto lesen kann; ohne die Option in die Standardausgabe</translation>
    </message>
    <message>
        <source>Does not ask whether that is meant</source>
        <translation>Fragt nicht, ob das so gemeint ist</translation>
    </message>
    <message>
        <source>Looks at so many days, today being the last</source>
        <translation>Betrachtet so viele Tage, heute als letzten</translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s) written to %1.</source>
        <translation>
            <numerusform>%n Integration nach %1 geschrieben.</numerusform>
            <numerusform>%n Integrationen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no tokens in the keychain: it moves as it is defined.</source>
        <translation>„%1“ hat keine Tokens im Schlüsselbund: Es zieht nur um, was Sie angelegt haben.</translation>
    </message>
    <message>
        <source>Passphrase for the file, which is not shown:</source>
        <translation>Passphrase für die Datei, die nicht angezeigt wird:</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>wird übernommen</translation>
    </message>
    <message>
        <source>replaces the one here</source>
        <translation>ersetzt die hiesige</translation>
    </message>
    <message>
        <source>stays as it is here</source>
        <translation>bleibt, wie sie hier ist</translation>
    </message>
    <message>
        <source>another one here has its name</source>
        <translation>eine andere hier heißt so</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>HERE</source>
        <translation>HIER</translation>
    </message>
    <message>
        <source>TOKENS</source>
        <translation>TOKENS</translation>
    </message>
    <message>
        <source>Agreed to on the old computer, and valid here too: %1</source>
        <translation>Zustimmung vom alten Computer, die auch hier gilt: %1</translation>
    </message>
    <message>
        <source>Passphrase of the file, which is not shown:</source>
        <translation>Passphrase der Datei, die nicht angezeigt wird:</translation>
    </message>
    <message>
        <source>Opening the file with the passphrase</source>
        <translation>Die Datei wird mit der Passphrase geöffnet</translation>
    </message>
    <message>
        <source>Writes everything for a new computer into one new file under a passphrase: definitions, tokens, passwords, certificates; the passphrase is asked for, or read from standard input</source>
        <translation>Schreibt alles für einen neuen Computer in eine neue Datei unter einer Passphrase: Integrationen, Tokens, Passwörter, Zertifikate; die Passphrase wird erfragt oder von der Standardeingabe gelesen</translation>
    </message>
    <message>
        <source>Takes in what move out wrote on the old computer, all of it or nothing; URLs and tokens stay the same, so that Admin needs no change</source>
        <translation>Übernimmt, was move out auf dem alten Computer geschrieben hat, ganz oder gar nicht; URLs und Tokens bleiben gleich, im Admin ändert sich nichts</translation>
    </message>
    <message>
        <source>Only says what is in the file</source>
        <translation>Sagt nur, was in der Datei ist</translation>
    </message>
    <message>
        <source>Replaces integrations that are here already with those of the file</source>
        <translation>Ersetzt Integrationen, die schon hier sind, durch die der Datei</translation>
    </message>
    <message>
        <source>Passphrase of the file with the secrets, which is not shown:</source>
        <translation>Passphrase der Datei mit den Geheimnissen, die nicht angezeigt wird:</translation>
    </message>
    <message>
        <source>The proxy opens nothing of this integration any more. Keys stay as they are.</source>
        <translation>Der Proxy öffnet von dieser Integration nichts mehr. Schlüssel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>On, and no program has a key yet: latchkeyctl client add %1 NAME</source>
        <translation>Eingeschaltet, und noch kein Programm hat einen Schlüssel: latchkeyctl client add %1 NAME</translation>
    </message>
    <message numerus="yes">
        <source>On. %n program(s) may call this integration&apos;s store.</source>
        <translation>
            <numerusform>Eingeschaltet. %n Programm darf den Shop dieser Integration aufrufen.</numerusform>
            <numerusform>Eingeschaltet. %n Programme dürfen den Shop dieser Integration aufrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lets programs with a key call this integration&apos;s store through the proxy</source>
        <translation>Lässt Programme mit einem Schlüssel den Shop dieser Integration über den Proxy aufrufen</translation>
    </message>
    <message>
        <source>Also by GraphQL, which limits cannot narrow</source>
        <translation>Auch über GraphQL, das sich durch Grenzen nicht einengen lässt</translation>
    </message>
    <message>
        <source>Also by SOAP, which limits cannot narrow</source>
        <translation>Auch über SOAP, das sich durch Grenzen nicht einengen lässt</translation>
    </message>
    <message>
        <source>Lets no program call this integration&apos;s store any more</source>
        <translation>Lässt kein Programm mehr den Shop dieser Integration aufrufen</translation>
    </message>
    <message>
        <source>It signs.</source>
        <translation>Er signiert.</translation>
    </message>
    <message>
        <source>The secrets can be read now: the proxy signs.</source>
        <translation>Die Geheimnisse sind jetzt lesbar: Der Proxy signiert.</translation>
    </message>
    <message>
        <source>It waits: %1</source>
        <translation>Er wartet: %1</translation>
    </message>
    <message>
        <source>The proxy waits, and answers 503 until then: %1</source>
        <translation>Der Proxy wartet und antwortet bis dahin mit 503: %1</translation>
    </message>
    <message>
        <source>--port takes a number from 1024 to 65535.</source>
        <translation>--port nimmt eine Zahl von 1024 bis 65535.</translation>
    </message>
    <message>
        <source>The proxy does not start with your session.</source>
        <translation>Der Proxy startet nicht mit Ihrer Sitzung.</translation>
    </message>
    <message>
        <source>The proxy starts with your session, as a systemd service: %1</source>
        <translation>Der Proxy startet mit Ihrer Sitzung, als systemd-Dienst: %1</translation>
    </message>
    <message>
        <source>The proxy starts with your desktop: %1</source>
        <translation>Der Proxy startet mit Ihrem Desktop: %1</translation>
    </message>
    <message>
        <source>The service runs.</source>
        <translation>Der Dienst läuft.</translation>
    </message>
    <message>
        <source>The service runs: %1</source>
        <translation>Der Dienst läuft: %1</translation>
    </message>
    <message>
        <source>The service does not run (%1, %2). See journalctl --user -u %3.</source>
        <translation>Der Dienst läuft nicht (%1, %2). Näheres zeigt journalctl --user -u %3.</translation>
    </message>
    <message>
        <source>The service does not run.</source>
        <translation>Der Dienst läuft nicht.</translation>
    </message>
    <message>
        <source>That file was edited; Latchkey leaves it alone.</source>
        <translation>Diese Datei wurde bearbeitet; Latchkey rührt sie nicht an.</translation>
    </message>
    <message>
        <source>That file is of an earlier installation, or of another profile; latchkeyctl proxy install writes it anew.</source>
        <translation>Diese Datei stammt von einer früheren Installation oder von einem anderen Profil; latchkeyctl proxy install schreibt sie neu.</translation>
    </message>
    <message>
        <source>Its secrets can be read.</source>
        <translation>Seine Geheimnisse sind lesbar.</translation>
    </message>
    <message>
        <source>The proxy cannot sign at the moment: %1</source>
        <translation>Der Proxy kann gerade nicht signieren: %1</translation>
    </message>
    <message>
        <source>A server has no keychain, so the secrets are in a file under a passphrase. Say where that comes from: --passphrase credential (systemd keeps it, encrypted for this computer) or --passphrase ask (somebody types it at each start).</source>
        <translation>Ein Server hat keinen Schlüsselbund, deshalb liegen die Geheimnisse in einer Datei unter einer Passphrase. Sagen Sie, woher diese kommt: --passphrase credential (systemd verwahrt sie, für diesen Computer verschlüsselt) oder --passphrase ask (jemand gibt sie bei jedem Start ein).</translation>
    </message>
    <message>
        <source>Starts the signing proxy with your session from now on, as a systemd service</source>
        <translation>Startet den Signierproxy von jetzt an mit Ihrer Sitzung, als systemd-Dienst</translation>
    </message>
    <message>
        <source>Ends that service, and starts the proxy no more</source>
        <translation>Beendet diesen Dienst und startet den Proxy nicht mehr</translation>
    </message>
    <message>
        <source>Says whether the proxy starts with your session, whether the service runs, and whether it can sign</source>
        <translation>Sagt, ob der Proxy mit Ihrer Sitzung startet, ob der Dienst läuft und ob er signieren kann</translation>
    </message>
    <message>
        <source>Prints the systemd service, or all that a server needs, and writes nothing</source>
        <translation>Gibt den systemd-Dienst aus oder alles, was ein Server braucht, und schreibt nichts</translation>
    </message>
    <message>
        <source>Ready: programs call the store at %1KEY/</source>
        <translation>Bereit: Programme rufen den Shop unter %1SCHLÜSSEL/ auf</translation>
    </message>
    <message>
        <source>Signs the calls of programs on this computer, until it is stopped</source>
        <translation>Signiert die Aufrufe von Programmen auf diesem Computer, bis es beendet wird</translation>
    </message>
    <message>
        <source>Where it listens on 127.0.0.1</source>
        <translation>Wo es auf 127.0.0.1 lauscht</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>Nummer:</translation>
    </message>
    <message>
        <source>Number, or only Enter for %1:</source>
        <translation>Nummer, oder nur Enter für %1:</translation>
    </message>
    <message>
        <source>“%1” has no answer. Give one of: %2; in a script with --answer %3=…</source>
        <translation>„%1“ hat keine Antwort. Möglich sind: %2; in einem Skript mit --answer %3=…</translation>
    </message>
    <message>
        <source>--answer takes a question and its answer, such as ssh=yes.</source>
        <translation>--answer nimmt eine Frage und ihre Antwort, etwa ssh=yes.</translation>
    </message>
    <message>
        <source>Behind the id, write local, ssh [SERVER] [--remote-port N], bind ADDRESS [--port N], url URL [--port N], or none.</source>
        <translation>Schreiben Sie hinter die ID local, ssh [SERVER] [--remote-port N], bind ADDRESS [--port N], url URL [--port N] oder none.</translation>
    </message>
    <message>
        <source>Asks two or three questions, and says which of these ways suits the store and why</source>
        <translation>Stellt zwei oder drei Fragen und sagt, welcher dieser Wege zum Shop passt und warum</translation>
    </message>
    <message>
        <source>An answer for a script: where=here, container or elsewhere; ssh=yes or no; shared=no or yes; address=own, forwarded or none. What is known already needs none</source>
        <translation>Eine Antwort für ein Skript: where=here, container oder elsewhere; ssh=yes oder no; shared=no oder yes; address=own, forwarded oder none. Was schon bekannt ist, braucht keine</translation>
    </message>
    <message>
        <source>The file with the secrets works: written, read back and deleted.</source>
        <translation>Die Datei mit den Geheimnissen funktioniert: geschrieben, zurückgelesen und gelöscht.</translation>
    </message>
    <message>
        <source>What the keychain holds stays there. Without the passphrase nobody can read the file, and the integrations would have to be activated again.</source>
        <translation>Was im Schlüsselbund ist, bleibt dort. Ohne die Passphrase kann niemand die Datei lesen, und die Integrationen müssten noch einmal aktiviert werden.</translation>
    </message>
    <message>
        <source>The secrets of this profile are kept in %1.</source>
        <translation>Die Geheimnisse dieses Profils werden in %1 verwahrt.</translation>
    </message>
    <message>
        <source>Keeps the secrets in a file under a passphrase from now on, for a server without a keychain</source>
        <translation>Verwahrt die Geheimnisse von jetzt an in einer Datei unter einer Passphrase, für einen Server ohne Schlüsselbund</translation>
    </message>
    <message>
        <source>LANGUAGE is one of %1.</source>
        <translation>LANGUAGE ist eines von %1.</translation>
    </message>
    <message>
        <source>Prints a program that calls the store through the proxy: curl, python, node, php, guzzle, csharp, java, go, n8n, postman or mcp</source>
        <translation>Gibt ein Programm aus, das den Shop über den Proxy aufruft: curl, python, node, php, guzzle, csharp, java, go, n8n, postman oder mcp</translation>
    </message>
    <message>
        <source>Calls are counted since %1, when the first program got its key.</source>
        <translation>Aufrufe werden seit %1 gezählt, als das erste Programm seinen Schlüssel bekam.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) met no route that is known, so what they need is not known either: the proposal may take too much away.</source>
        <translation>
            <numerusform>%n Aufruf passte zu keiner bekannten Route; was er braucht, ist also auch nicht bekannt: Der Vorschlag nimmt vielleicht zu viel weg.</numerusform>
            <numerusform>%n Aufrufe passten zu keiner bekannten Route; was sie brauchen, ist also auch nicht bekannt: Der Vorschlag nimmt vielleicht zu viel weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store refused %n call(s) although all they need is chosen here. Compare with what the store grants: latchkeyctl store show %1</source>
        <translation>
            <numerusform>Der Shop lehnte %n Aufruf ab, obwohl hier alles gewählt ist, was er braucht. Vergleichen Sie mit dem, was der Shop gewährt: latchkeyctl store show %1</numerusform>
            <numerusform>Der Shop lehnte %n Aufrufe ab, obwohl hier alles gewählt ist, was sie brauchen. Vergleichen Sie mit dem, was der Shop gewährt: latchkeyctl store show %1</numerusform>
        </translation>
    </message>
    <message>
        <source>RESOURCE</source>
        <translation>RESSOURCE</translation>
    </message>
    <message numerus="yes">
        <source>The store refused %n call(s) because the integration may not do this: %1 is needed for %2.</source>
        <translation>
            <numerusform>Der Shop lehnte %n Aufruf ab, weil die Integration das nicht darf: %1 wird für %2 gebraucht.</numerusform>
            <numerusform>Der Shop lehnte %n Aufrufe ab, weil die Integration das nicht darf: %1 wird für %2 gebraucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) no program called this store through the proxy with success, so nothing is known of what it uses.</source>
        <translation>
            <numerusform>An %n Tag rief kein Programm diesen Shop mit Erfolg über den Proxy auf; also ist nicht bekannt, was gebraucht wird.</numerusform>
            <numerusform>In %n Tagen rief kein Programm diesen Shop mit Erfolg über den Proxy auf; also ist nicht bekannt, was gebraucht wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compares what programs called through the proxy with what the integration asks for</source>
        <translation>Vergleicht, was Programme über den Proxy aufgerufen haben, mit dem, was die Integration verlangt</translation>
    </message>
    <message>
        <source>Prints the selection without what was not used, as a file</source>
        <translation>Gibt die Auswahl ohne das Ungenutzte als Datei aus</translation>
    </message>
    <message>
        <source>--every takes 15m to 30d, --renew-every 1d to 3650d, as in 30m, 6h or 90d; or off.</source>
        <translation>--every nimmt 15m bis 30d, --renew-every 1d bis 3650d, etwa 30m, 6h oder 90d; oder off.</translation>
    </message>
    <message>
        <source>Has a harmless signed call made now and then, and a reminder when the tokens are old</source>
        <translation>Lässt von Zeit zu Zeit einen harmlosen signierten Aufruf machen und erinnert, wenn die Token alt sind</translation>
    </message>
    <message>
        <source>Between two calls: 30m, 6h, 1d, or off</source>
        <translation>Zwischen zwei Aufrufen: 30m, 6h, 1d oder off</translation>
    </message>
    <message>
        <source>How old the tokens may be before you are reminded: 90d, or off</source>
        <translation>Wie alt die Token werden dürfen, bevor Sie erinnert werden: 90d oder off</translation>
    </message>
    <message>
        <source>Says what is watched, and what came of the last calls</source>
        <translation>Sagt, was beobachtet wird und was aus den letzten Aufrufen wurde</translation>
    </message>
    <message>
        <source>Makes the calls that are due, or those of the integrations named; for a timer</source>
        <translation>Macht die fälligen Aufrufe oder die der genannten Integrationen; für einen Timer</translation>
    </message>
    <message>
        <source>Also if somebody edited the file meanwhile</source>
        <translation>Auch wenn die Datei inzwischen jemand bearbeitet hat</translation>
    </message>
    <message>
        <source>Another port than the profile&apos;s settings say</source>
        <translation>Ein anderer Port als in den Einstellungen des Profils</translation>
    </message>
    <message>
        <source>By the desktop&apos;s autostart, where there is no systemd</source>
        <translation>Durch den Autostart des Desktops, wo es kein systemd gibt</translation>
    </message>
    <message>
        <source>For a server: units, account and the commands to run as root</source>
        <translation>Für einen Server: Units, Konto und die Befehle, die root ausführt</translation>
    </message>
    <message>
        <source>Where the passphrase of the file with the secrets comes from at each start of the service</source>
        <translation>Woher die Passphrase der Datei mit den Geheimnissen bei jedem Start des Dienstes kommt</translation>
    </message>
    <message>
        <source>The built-in catalogue is used instead.</source>
        <translation>Stattdessen wird der eingebaute Katalog verwendet.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>A store on a server is checked by itself: name no other source beside it.</source>
        <translation>Ein Shop auf einem Server wird für sich geprüft: Nennen Sie daneben keine andere Quelle.</translation>
    </message>
    <message>
        <source>Says why Admin does not open and which extension broke the rights: judges the resources of a store&apos;s code as the store will; fails if there is something to say</source>
        <translation>Sagt, warum sich der Admin nicht öffnet und welche Erweiterung die Rechte zerstört hat: beurteilt die Ressourcen im Code eines Shops so, wie es der Shop tut; scheitert, wenn es etwas zu sagen gibt</translation>
    </message>
    <message>
        <source>Saved as %1. latchkeyctl bundle show %1 prints all that is in it.</source>
        <translation>Gespeichert als %1. latchkeyctl bundle show %1 gibt alles aus, was darin steht.</translation>
    </message>
    <message>
        <source>Looking at the store and at this computer …</source>
        <translation>Shop und Computer werden untersucht …</translation>
    </message>
    <message>
        <source>Prints what support needs to know, without a secret; with --out as one new file to send</source>
        <translation>Gibt aus, was der Support wissen muss, ohne Geheimnis; mit --out als eine neue Datei zum Verschicken</translation>
    </message>
    <message>
        <source>The file; it must not be there yet</source>
        <translation>Die Datei; es darf sie noch nicht geben</translation>
    </message>
    <message>
        <source>Prints what is in a file that bundle wrote, on whatever computer; nothing of it is carried out</source>
        <translation>Gibt aus, was in einer Datei von bundle steht, auf welchem Computer auch immer; nichts davon wird ausgeführt</translation>
    </message>
    <message>
        <source>--%1 takes a number from 1.</source>
        <translation>--%1 verlangt eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>Searches a list: status:eq:pending; each of several has to hold, or one of those with OR between them</source>
        <translation>Durchsucht eine Liste: status:eq:pending; von mehreren muss jeder gelten, von denen mit OR dazwischen einer</translation>
    </message>
    <message>
        <source>In which order: created_at:desc</source>
        <translation>In welcher Reihenfolge: created_at:desc</translation>
    </message>
    <message>
        <source>How many entries a page</source>
        <translation>Wie viele Einträge je Seite</translation>
    </message>
    <message>
        <source>Which page</source>
        <translation>Welche Seite</translation>
    </message>
    <message>
        <source>Keeps both bodies in the log, which has none otherwise</source>
        <translation>Hält beide Inhalte im Protokoll fest, das sonst keine hat</translation>
    </message>
    <message>
        <source>Looking at: %1 …</source>
        <translation>Es wird nachgesehen: %1 …</translation>
    </message>
    <message>
        <source>Looks at a store without changing anything: name, certificate, API, clock and, of an integration, tokens and resources; fails if something does</source>
        <translation>Sieht sich einen Shop an, ohne etwas zu ändern: Name, Zertifikat, API, Uhr und bei einer Integration auch Token und Ressourcen; scheitert, wenn etwas davon scheitert</translation>
    </message>
    <message>
        <source>Agrees that the access token is sent once, as nothing but itself, to see whether it is taken</source>
        <translation>Stimmt zu, dass das Zugriffstoken einmal ohne alles andere gesendet wird, um zu sehen, ob es angenommen wird</translation>
    </message>
    <message>
        <source>Says whether this computer has what Latchkey needs: keychain, port, browsers, ssh, proxy, clock, disk; fails if not</source>
        <translation>Sagt, ob dieser Computer hat, was Latchkey braucht: Schlüsselbund, Port, Browser, ssh, Proxy, Uhr, Festplatte; scheitert, wenn nicht</translation>
    </message>
    <message>
        <source>A store&apos;s address, to compare clocks with</source>
        <translation>Adresse eines Shops, mit dessen Uhr verglichen wird</translation>
    </message>
    <message>
        <source>Paste the failing request, then press Enter and Ctrl-D. It is not shown.</source>
        <translation>Fügen Sie die abgelehnte Anfrage ein, und drücken Sie dann die Eingabetaste und Strg-D. Sie wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>Consumer secret:</source>
        <translation>Consumer Secret:</translation>
    </message>
    <message>
        <source>Token secret:</source>
        <translation>Token Secret:</translation>
    </message>
    <message>
        <source>No tokens are kept for this integration: it is not linked.</source>
        <translation>Für diese Integration sind keine Token aufbewahrt: Sie ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Finds out why a store refuses a signature: reads the failing request as it was copied</source>
        <translation>Stellt fest, warum ein Shop eine Signatur ablehnt: liest die abgelehnte Anfrage, wie sie kopiert wurde</translation>
    </message>
    <message>
        <source>Takes the secrets of this one; otherwise they stand with the request, or are asked for</source>
        <translation>Nimmt die Secrets dieser Integration; sonst stehen sie bei der Anfrage oder werden erfragt</translation>
    </message>
    <message>
        <source>How that version of the store signs, if it is known</source>
        <translation>Wie diese Version des Shops signiert, wenn es bekannt ist</translation>
    </message>
    <message>
        <source>can be granted singly</source>
        <translation>lässt sich einzeln gewähren</translation>
    </message>
    <message>
        <source>defined by no acl.xml: only “All” opens it</source>
        <translation>von keiner acl.xml festgelegt: nur „Alle“ öffnet sie</translation>
    </message>
    <message>
        <source>not offered by Admin: only “All” opens it</source>
        <translation>vom Admin nicht angeboten: nur „Alle“ öffnet sie</translation>
    </message>
    <message>
        <source>switched off by an acl.xml: only “All” opens it</source>
        <translation>von einer acl.xml abgeschaltet: nur „Alle“ öffnet sie</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>For support: %1</source>
        <translation>Für den Support: %1</translation>
    </message>
    <message>
        <source>Or %1: %2</source>
        <translation>Oder %1: %2</translation>
    </message>
    <message>
        <source>A call is one of request-token, access-token, rest, callback, pop-up, admin.</source>
        <translation>Ein Aufruf ist einer von request-token, access-token, rest, callback, pop-up, admin.</translation>
    </message>
    <message>
        <source>What was sent is one of none, oauth, bearer, basic.</source>
        <translation>Gesendet wurde eines von none, oauth, bearer, basic.</translation>
    </message>
    <message>
        <source>There is no cause %1. latchkeyctl explain --list names them.</source>
        <translation>Es gibt keine Ursache %1. latchkeyctl explain --list nennt sie.</translation>
    </message>
    <message>
        <source>One cause at a time, or none and the answer on standard input.</source>
        <translation>Eine Ursache auf einmal, oder keine und die Antwort auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>Says what a store&apos;s answer means and what to do: read from standard input, as curl -i, a browser or a log has it</source>
        <translation>Sagt, was die Antwort eines Shops bedeutet und was zu tun ist: gelesen von der Standardeingabe, wie curl -i, ein Browser oder ein Protokoll sie zeigt</translation>
    </message>
    <message>
        <source>Which call it was: request-token, access-token, rest, callback, pop-up or admin</source>
        <translation>Welcher Aufruf es war: request-token, access-token, rest, callback, pop-up oder admin</translation>
    </message>
    <message>
        <source>Its method</source>
        <translation>Seine Methode</translation>
    </message>
    <message>
        <source>Its address or path</source>
        <translation>Seine Adresse oder sein Pfad</translation>
    </message>
    <message>
        <source>How it said who calls: none, oauth, bearer or basic</source>
        <translation>Wie er sagte, wer aufruft: none, oauth, bearer oder basic</translation>
    </message>
    <message>
        <source>The integration that made it: what is known of its store and rights is used</source>
        <translation>Die Integration, die ihn machte: Was über ihren Shop und ihre Rechte bekannt ist, wird benutzt</translation>
    </message>
    <message>
        <source>All causes that are known, by code</source>
        <translation>Alle bekannten Ursachen, nach Code</translation>
    </message>
    <message>
        <source>--status takes 2xx, 3xx, 4xx or 5xx.</source>
        <translation>--status nimmt 2xx, 3xx, 4xx oder 5xx.</translation>
    </message>
    <message>
        <source>A kind is one of %1.</source>
        <translation>Eine Art ist eine von: %1.</translation>
    </message>
    <message>
        <source>--since takes a day or a moment: 2027-01-31 or 2027-01-31T14:00.</source>
        <translation>--since nimmt einen Tag oder Zeitpunkt: 2027-01-31 oder 2027-01-31T14:00.</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>There is a file %1 already; it was left as it is. Choose another name, or remove it first.</source>
        <translation>Die Datei %1 gibt es schon; sie blieb, wie sie ist. Wählen Sie einen anderen Namen, oder entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>--%1 takes the number that stands first in a line of the log.</source>
        <translation>--%1 nimmt die Nummer, die in einer Zeile des Protokolls vorn steht.</translation>
    </message>
    <message>
        <source>The log has no entry %1 for this integration.</source>
        <translation>Das Protokoll hat für diese Integration keinen Eintrag %1.</translation>
    </message>
    <message>
        <source>Forget the log of this integration?</source>
        <translation>Das Protokoll dieser Integration löschen?</translation>
    </message>
    <message>
        <source>--yes agrees to forget the log of this integration.</source>
        <translation>--yes stimmt zu, das Protokoll dieser Integration zu löschen.</translation>
    </message>
    <message>
        <source>What went over the wire for an integration, without secrets</source>
        <translation>Was für eine Integration übertragen wurde, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Only with this text in an address, header or answer</source>
        <translation>Nur mit diesem Text in Adresse, Kopfzeile oder Antwort</translation>
    </message>
    <message>
        <source>Only what failed</source>
        <translation>Nur was fehlschlug</translation>
    </message>
    <message>
        <source>Only answers of a class: 2xx to 5xx</source>
        <translation>Nur Antworten einer Klasse: 2xx bis 5xx</translation>
    </message>
    <message>
        <source>Only of a kind: request-token, callback, call…</source>
        <translation>Nur einer Art: request-token, callback, call …</translation>
    </message>
    <message>
        <source>Only from a day or moment on</source>
        <translation>Nur ab einem Tag oder Zeitpunkt</translation>
    </message>
    <message>
        <source>Writes it as HAR 1.2 into a new file; - is standard output</source>
        <translation>Schreibt es als HAR 1.2 in eine neue Datei; - ist die Standardausgabe</translation>
    </message>
    <message>
        <source>Goes on with what comes, until it is stopped</source>
        <translation>Fährt fort mit dem, was kommt, bis man es beendet</translation>
    </message>
    <message>
        <source>One entry as a command to paste</source>
        <translation>Ein Eintrag als Befehl zum Einfügen</translation>
    </message>
    <message>
        <source>Forgets the log of this integration</source>
        <translation>Löscht das Protokoll dieser Integration</translation>
    </message>
    <message>
        <source>Does it without asking</source>
        <translation>Tut es ohne Rückfrage</translation>
    </message>
    <message>
        <source>Programs in containers of that bridge call it at %1KEY/</source>
        <translation>Programme in Containern an dieser Brücke rufen ihn unter %1KEY/ auf</translation>
    </message>
    <message>
        <source>No bridge of this computer has the address %1 yet. The proxy listens there once one has.</source>
        <translation>Noch hat keine Brücke dieses Computers die Adresse %1. Der Proxy lauscht dort, sobald eine sie hat.</translation>
    </message>
    <message>
        <source>Listens besides on a bridge to containers of this computer, which has this address there</source>
        <translation>Lauscht außerdem auf einer Brücke zu Containern dieses Computers, der dort diese Adresse hat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln route(s) of %1.</source>
        <translation>
            <numerusform>%Ln Route von %1.</numerusform>
            <numerusform>%Ln Routen von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints the routes of an integration&apos;s store with every word of TEXT, whether it may call each, and the resources they need</source>
        <translation>Gibt die Routen des Shops einer Integration aus, in denen jedes Wort von TEXT steht, ob sie jede aufrufen darf, und welche Ressourcen sie brauchen</translation>
    </message>
    <message>
        <source>The text holds the key of “%1” (%2). It is not kept and cannot be shown again.</source>
        <translation>Der Text enthält den Schlüssel von „%1“ (%2). Er wird nicht aufbewahrt und lässt sich nicht noch einmal anzeigen.</translation>
    </message>
    <message>
        <source>--read-only goes with --client, which makes the key.</source>
        <translation>--read-only gehört zu --client, das den Schlüssel erzeugt.</translation>
    </message>
    <message>
        <source>Makes a key for the program, as client add does, and prints the text with it: once</source>
        <translation>Erzeugt wie client add einen Schlüssel für das Programm und gibt den Text mit ihm aus: einmal</translation>
    </message>
    <message>
        <source>The list of secrets was damaged once. The file was looked through for those held since then, not for earlier ones.</source>
        <translation>Die Liste der Geheimnisse war einmal beschädigt. Die Datei wurde nach denen durchsucht, die seitdem gehalten wurden, nicht nach früheren.</translation>
    </message>
    <message>
        <source>--entry needs --integration: whose log it is.</source>
        <translation>--entry braucht --integration: wessen Protokoll es ist.</translation>
    </message>
    <message>
        <source>Looks at one entry of that integration&apos;s log instead of reading a request</source>
        <translation>Sieht einen Eintrag im Protokoll dieser Integration an, statt eine Anfrage zu lesen</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Signatur: %1</translation>
    </message>
    <message>
        <source>All of one entry, with its base string and who signed it</source>
        <translation>Alles zu einem Eintrag, mit dem Base String und wer ihn signiert hat</translation>
    </message>
    <message>
        <source>Commerce reads an integration&apos;s signature on REST calls alone: GraphQL and SOAP are answered as to a guest.</source>
        <translation>Commerce liest die Signatur einer Integration nur bei REST-Aufrufen: GraphQL und SOAP werden wie für einen Gast beantwortet.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>REST: %1. GraphQL: %2. SOAP: %3.</source>
        <translation>REST: %1. GraphQL: %2. SOAP: %3.</translation>
    </message>
    <message>
        <source>Another integration has the same store, and of each the stricter holds.</source>
        <translation>Eine andere Integration hat denselben Shop, und es gilt jeweils die strengere Grenze.</translation>
    </message>
    <message>
        <source>--at-once and --a-minute take a number.</source>
        <translation>--at-once und --a-minute brauchen eine Zahl.</translation>
    </message>
    <message>
        <source>Says what the proxy opens of this integration&apos;s store, and how many calls that gets</source>
        <translation>Sagt, was der Proxy vom Shop dieser Integration öffnet und wie viele Aufrufe dieser bekommt</translation>
    </message>
    <message>
        <source>Limits how many calls this integration&apos;s store gets, of all programs together</source>
        <translation>Begrenzt, wie viele Aufrufe der Shop dieser Integration bekommt, von allen Programmen zusammen</translation>
    </message>
    <message>
        <source>So many at once; 16 unless set</source>
        <translation>So viele gleichzeitig; 16, wenn nichts gesetzt ist</translation>
    </message>
    <message>
        <source>So many in any minute; 0: any number</source>
        <translation>So viele in jeder Minute; 0: beliebig viele</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>All is well again.</source>
        <translation>Alles ist wieder in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are missing. To ask for them too: latchkeyctl usage %1 --apply missing, then change it in the store (latchkeyctl store update %1, or in Admin).</source>
        <translation>
            <numerusform>%n Ressource fehlt. Um auch sie zu verlangen: latchkeyctl usage %1 --apply missing, danach im Shop ändern (latchkeyctl store update %1, oder im Admin).</numerusform>
            <numerusform>%n Ressourcen fehlen. Um auch sie zu verlangen: latchkeyctl usage %1 --apply missing, danach im Shop ändern (latchkeyctl store update %1, oder im Admin).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) were not used. To ask for the others alone: latchkeyctl usage %1 --apply unused, then change it in the store (latchkeyctl store update %1, or in Admin).</source>
        <translation>
            <numerusform>%n Ressource wurde nicht gebraucht. Um nur die anderen zu verlangen: latchkeyctl usage %1 --apply unused, danach im Shop ändern (latchkeyctl store update %1, oder im Admin).</numerusform>
            <numerusform>%n Ressourcen wurden nicht gebraucht. Um nur die anderen zu verlangen: latchkeyctl usage %1 --apply unused, danach im Shop ändern (latchkeyctl store update %1, oder im Admin).</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>The store grants what it did until it is told: latchkeyctl store update %1, or in Admin.</source>
        <translation>Der Shop gewährt dasselbe wie bisher, bis er es erfährt: latchkeyctl store update %1, oder im Admin.</translation>
    </message>
    <message>
        <source>--apply takes unused (they are asked for no more) or missing (they are asked for too).</source>
        <translation>--apply nimmt unused (sie werden nicht mehr verlangt) oder missing (sie werden zusätzlich verlangt).</translation>
    </message>
    <message>
        <source>Asks no more for what was not used, or also for what was missing</source>
        <translation>Verlangt nicht mehr, was nicht gebraucht wurde, oder zusätzlich, was fehlte</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>TOOK</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation>PROBLEM</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>BEDEUTUNG</translation>
    </message>
    <message>
        <source>While the window listens or the proxy runs, it calls by itself; elsewhere let a timer run latchkeyctl watch run.</source>
        <translation>Solange das Fenster bereit ist oder der Proxy läuft, wird von selbst aufgerufen; sonst lassen Sie einen Timer latchkeyctl watch run starten.</translation>
    </message>
    <message>
        <source>Lists each call that is known: when, what came of it, how long it took</source>
        <translation>Führt jeden bekannten Aufruf auf: wann, was daraus wurde, wie lange er dauerte</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s), %1 failed; half of the others took up to %2 ms, the slowest %3 ms</source>
        <translation>
            <numerusform>%n Aufruf, davon fehlgeschlagen: %1; die Hälfte der anderen dauerte höchstens %2 ms, der längste %3 ms</numerusform>
            <numerusform>%n Aufrufe, davon fehlgeschlagen: %1; die Hälfte der anderen dauerte höchstens %2 ms, der längste %3 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>Name the program in 1 to 64 visible characters, with no blank at the ends.</source>
        <translation>Benennen Sie das Programm mit 1 bis 64 sichtbaren Zeichen, ohne Leerzeichen am Rand.</translation>
    </message>
    <message>
        <source>These limits cannot be kept: at most %1 routes, each like GET /V1/orders, and 0 to %2 calls a minute.</source>
        <translation>Diese Grenzen lassen sich nicht speichern: höchstens %1 Routen, jede wie GET /V1/orders, und 0 bis %2 Aufrufe pro Minute.</translation>
    </message>
    <message>
        <source>There is no client program %1. See latchkeyctl client list.</source>
        <translation>Es gibt kein Programm %1. Siehe latchkeyctl client list.</translation>
    </message>
    <message>
        <source>This integration already has a program named “%1”. Revoke that one, or choose another name.</source>
        <translation>Diese Integration hat schon ein Programm namens „%1“. Widerrufen Sie es, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This integration has %1 programs already. Revoke one that is not used any more.</source>
        <translation>Diese Integration hat schon %1 Programme. Widerrufen Sie eines, das nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>“%1” was revoked, which cannot be undone. Add the program again.</source>
        <translation>„%1“ wurde widerrufen, und das lässt sich nicht zurücknehmen. Fügen Sie das Programm neu hinzu.</translation>
    </message>
    <message>
        <source>This is no path of the store&apos;s API, or one that can be read in two ways. Write it like rest/V1/orders, and a slash inside a name as %2F.</source>
        <translation>Das ist kein Pfad der API des Shops, oder einer, der sich auf zwei Arten lesen lässt. Schreiben Sie ihn wie rest/V1/orders, und einen Schrägstrich in einem Namen als %2F.</translation>
    </message>
    <message>
        <source>The proxy passes REST calls only. GraphQL and SOAP are opened by latchkeyctl proxy on ID --graphql --soap.</source>
        <translation>Der Proxy lässt nur REST-Aufrufe durch. GraphQL und SOAP öffnet latchkeyctl proxy on ID --graphql --soap.</translation>
    </message>
    <message>
        <source>This program is limited to some calls, and GraphQL and SOAP would open all of them. Use the REST API.</source>
        <translation>Dieses Programm darf nur bestimmte Aufrufe machen, und GraphQL und SOAP würden alle öffnen. Verwenden Sie die REST-API.</translation>
    </message>
    <message>
        <source>This program may only read, and this call may change something in the store.</source>
        <translation>Dieses Programm darf nur lesen, und dieser Aufruf kann im Shop etwas ändern.</translation>
    </message>
    <message>
        <source>This program is limited, and this call meets no route that Latchkey knows. Check the path; routes of a store&apos;s own modules are known once its resources are read from its code.</source>
        <translation>Dieses Programm ist eingeschränkt, und dieser Aufruf passt zu keiner Route, die Latchkey kennt. Prüfen Sie den Pfad; Routen eigener Module des Shops sind bekannt, sobald seine Ressourcen aus seinem Code gelesen werden.</translation>
    </message>
    <message>
        <source>This program is limited to other calls than this one.</source>
        <translation>Dieses Programm darf nur andere Aufrufe machen.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>liest nur</translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n Route</numerusform>
            <numerusform>%n Routen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) a minute</source>
        <translation>
            <numerusform>%n Aufruf pro Minute</numerusform>
            <numerusform>%n Aufrufe pro Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>“%1” is no program that Latchkey made.</source>
        <translation>„%1“ ist kein Programm, das Latchkey angelegt hat.</translation>
    </message>
    <message>
        <source>No program calls this store through the proxy.</source>
        <translation>Kein Programm ruft diesen Shop über den Proxy auf.</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) call this store through the proxy (%1). None would stop: the proxy signs, and a bearer that a program sends is dropped.</source>
        <translation>
            <numerusform>%n Programm ruft diesen Shop über den Proxy auf (%1). Es liefe weiter: Der Proxy signiert, und ein Bearer-Token, das ein Programm sendet, fällt weg.</numerusform>
            <numerusform>%n Programme rufen diesen Shop über den Proxy auf (%1). Alle liefen weiter: Der Proxy signiert, und ein Bearer-Token, das ein Programm sendet, fällt weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Latchkey handed the tokens to nobody. A program that has the access token from elsewhere and sends it as it is works only while the store takes it.</source>
        <translation>Latchkey hat die Tokens niemandem übergeben. Ein Programm, das das Zugriffstoken anderswoher hat und es so sendet, wie es ist, arbeitet nur, solange der Shop das annimmt.</translation>
    </message>
    <message numerus="yes">
        <source>The tokens were handed over %n time(s): a program that got them, and sends the access token as it is instead of signing, works only while the store takes it.</source>
        <translation>
            <numerusform>Die Tokens wurden %n Mal übergeben: Ein Programm, das sie bekam und das Zugriffstoken so sendet, wie es ist, statt zu signieren, arbeitet nur, solange der Shop das annimmt.</numerusform>
            <numerusform>Die Tokens wurden %n Mal übergeben: Ein Programm, das sie bekam und das Zugriffstoken so sendet, wie es ist, statt zu signieren, arbeitet nur, solange der Shop das annimmt.</numerusform>
        </translation>
    </message>
    <message>
        <source>it may only read</source>
        <translation>es darf nur lesen</translation>
    </message>
    <message>
        <source>not among its routes</source>
        <translation>nicht unter seinen Routen</translation>
    </message>
    <message>
        <source>no route that Latchkey knows</source>
        <translation>keine Route, die Latchkey kennt</translation>
    </message>
    <message>
        <source>the store&apos;s routes were still being read</source>
        <translation>die Routen des Shops wurden noch gelesen</translation>
    </message>
    <message>
        <source>more calls a minute than it may make</source>
        <translation>mehr Aufrufe pro Minute als erlaubt</translation>
    </message>
    <message>
        <source>its key had expired</source>
        <translation>sein Schlüssel war abgelaufen</translation>
    </message>
    <message>
        <source>its key was revoked</source>
        <translation>sein Schlüssel war widerrufen</translation>
    </message>
    <message>
        <source>programs were switched off</source>
        <translation>Programme waren ausgeschaltet</translation>
    </message>
    <message>
        <source>GraphQL or SOAP is not open</source>
        <translation>GraphQL oder SOAP ist nicht offen</translation>
    </message>
    <message>
        <source>GraphQL or SOAP is not for a limited program</source>
        <translation>GraphQL und SOAP sind nichts für ein eingeschränktes Programm</translation>
    </message>
    <message>
        <source>no path of the API</source>
        <translation>kein Pfad der API</translation>
    </message>
    <message>
        <source>too many calls at a time</source>
        <translation>zu viele Aufrufe zugleich</translation>
    </message>
    <message>
        <source>the store asked for a pause</source>
        <translation>der Shop wollte eine Pause</translation>
    </message>
    <message>
        <source>the form was too large</source>
        <translation>das Formular war zu groß</translation>
    </message>
    <message>
        <source>too large to be sent a second time</source>
        <translation>zu groß, um ein zweites Mal gesendet zu werden</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>there were no tokens</source>
        <translation>es gab keine Tokens</translation>
    </message>
    <message>
        <source>the tokens could not be read</source>
        <translation>die Tokens ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>the store did not answer in time</source>
        <translation>der Shop antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the store was not reached</source>
        <translation>der Shop war nicht erreichbar</translation>
    </message>
    <message>
        <source>store: %1</source>
        <translation>Shop: %1</translation>
    </message>
    <message>
        <source>(route not known)</source>
        <translation>(Route nicht bekannt)</translation>
    </message>
    <message>
        <source>%1 (route not known)</source>
        <translation>%1 (Route nicht bekannt)</translation>
    </message>
    <message>
        <source>more calls a minute than the store may get</source>
        <translation>mehr Aufrufe pro Minute, als der Shop bekommen darf</translation>
    </message>
    <message numerus="yes">
        <source>The store gets at most %n call(s) at once, of all programs together</source>
        <translation>
            <numerusform>Der Shop bekommt höchstens einen Aufruf gleichzeitig, von allen Programmen zusammen</numerusform>
            <numerusform>Der Shop bekommt höchstens %n Aufrufe gleichzeitig, von allen Programmen zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and any number a minute.</source>
        <translation>%1, und pro Minute beliebig viele.</translation>
    </message>
    <message>
        <source>%1, and at most %2 a minute.</source>
        <translation>%1, und höchstens %2 pro Minute.</translation>
    </message>
    <message>
        <source>A store can get 1 to %1 calls at once, and 1 to %2 a minute, or 0 for any number.</source>
        <translation>Ein Shop kann 1 bis %1 Aufrufe gleichzeitig bekommen und 1 bis %2 pro Minute, oder 0 für beliebig viele.</translation>
    </message>
</context>
<context>
    <name>Commerce</name>
    <message>
        <source>The tokens belong to %1, not to %2, so nothing was sent. Correct the integration&apos;s store URL, or activate the integration again in the store.</source>
        <translation>Die Token gehören zu %1, nicht zu %2, deshalb wurde nichts gesendet. Berichtigen Sie die Shop-URL der Integration oder aktivieren Sie die Integration im Shop neu.</translation>
    </message>
    <message>
        <source>another store</source>
        <translation>einem anderen Shop</translation>
    </message>
    <message>
        <source>A method is one word in capitals, such as GET, POST, PUT or DELETE.</source>
        <translation>Eine Methode ist ein Wort in Großbuchstaben, etwa GET, POST, PUT oder DELETE.</translation>
    </message>
    <message>
        <source>There is no such dialect. The dialects are %1.</source>
        <translation>Diesen Dialekt gibt es nicht. Es gibt %1.</translation>
    </message>
    <message>
        <source>This store signs like %1.</source>
        <translation>Dieser Shop signiert wie %1.</translation>
    </message>
    <message>
        <source>The store URL has to start with http:// or https:// and end with a slash. Correct it in the integration.</source>
        <translation>Die Shop-URL muss mit http:// oder https:// beginnen und mit einem Schrägstrich enden. Berichtigen Sie sie in der Integration.</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: over http everyone on the way can read and use the tokens. Use the store&apos;s https address, or allow http for this integration.</source>
        <translation>An %1 wurde nichts gesendet: Über http kann jeder auf dem Weg die Token lesen und benutzen. Nehmen Sie die https-Adresse des Shops oder lassen Sie für diese Integration http zu.</translation>
    </message>
    <message>
        <source>A path starts with one slash, like /V1/store/storeConfigs. Leave out the store&apos;s address: Latchkey adds it.</source>
        <translation>Ein Pfad beginnt mit einem Schrägstrich, etwa /V1/store/storeConfigs. Lassen Sie die Adresse des Shops weg: Latchkey setzt sie davor.</translation>
    </message>
    <message>
        <source>A path cannot hold control characters, a backslash or a &apos;#&apos;. Write them as %0A, %5C and %23.</source>
        <translation>Ein Pfad darf keine Steuerzeichen, keinen Backslash und kein „#“ enthalten. Schreiben Sie sie als %0A, %5C und %23.</translation>
    </message>
    <message>
        <source>A path cannot hold two slashes in a row. Write a slash inside a name, such as a SKU, as %2F.</source>
        <translation>Ein Pfad darf keine zwei Schrägstriche hintereinander enthalten. Schreiben Sie einen Schrägstrich in einem Namen, etwa einer SKU, als %2F.</translation>
    </message>
    <message>
        <source>A path cannot hold &quot;.&quot; or &quot;..&quot; between slashes: calls stay inside the store&apos;s REST API.</source>
        <translation>Ein Pfad darf zwischen Schrägstrichen kein „.“ oder „..“ enthalten: Aufrufe bleiben in der REST-API des Shops.</translation>
    </message>
    <message>
        <source>%1 redirects this call to another page, and Latchkey follows no redirects. Check the store URL, also for a missing or superfluous &quot;index.php/&quot;.</source>
        <translation>%1 leitet diesen Aufruf auf eine andere Seite um, und Latchkey folgt keiner Umleitung. Prüfen Sie die Shop-URL, auch auf ein fehlendes oder überflüssiges „index.php/“.</translation>
    </message>
    <message>
        <source>%1 redirects this call to %2, and Latchkey follows no redirects. If that is your store, enter that address as the store URL.</source>
        <translation>%1 leitet diesen Aufruf auf %2 um, und Latchkey folgt keiner Umleitung. Ist das Ihr Shop, tragen Sie diese Adresse als Shop-URL ein.</translation>
    </message>
    <message>
        <source>%1 refused the call (status %2) and gave no reason. Look into the log of the store&apos;s server.</source>
        <translation>%1 hat den Aufruf abgelehnt (Status %2), ohne einen Grund zu nennen. Sehen Sie ins Protokoll des Shop-Servers.</translation>
    </message>
    <message>
        <source>%1 refused the call and says: “%2”</source>
        <translation>%1 hat den Aufruf abgelehnt und meldet: „%2“</translation>
    </message>
    <message>
        <source>%1 is under maintenance or overloaded. Wait until the store is back, then try again.</source>
        <translation>%1 wird gewartet oder ist überlastet. Warten Sie, bis der Shop wieder da ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 had an internal error (status %2). Before you try again, look into the store&apos;s exception log.</source>
        <translation>In %1 ist ein Fehler aufgetreten (Status %2). Sehen Sie ins Exception-Log des Shops, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The call was turned away in front of %1 (status %2), by a password of the web server or a firewall. Ask whoever runs the server to let calls to the store&apos;s API through.</source>
        <translation>Der Aufruf wurde vor %1 abgewiesen (Status %2), von einem Passwort des Webservers oder einer Firewall. Bitten Sie den Betreiber des Servers, Aufrufe der API des Shops durchzulassen.</translation>
    </message>
    <message>
        <source>%1 answered, but not with the API of a Commerce store (status %2). Check the store URL.</source>
        <translation>%1 hat geantwortet, aber nicht mit der API eines Commerce-Shops (Status %2). Prüfen Sie die Shop-URL.</translation>
    </message>
    <message>
        <source>%1 accepted the call, but its answer cannot be read. Something between this computer and the store may be changing the answer.</source>
        <translation>%1 hat den Aufruf angenommen, aber die Antwort ist nicht lesbar. Womöglich verändert sie etwas zwischen diesem Computer und dem Shop.</translation>
    </message>
    <message>
        <source>%1 refuses the signature in every form that stores are known to take. Check that the store URL is the base URL in Admin, then activate the integration again to get new keys.</source>
        <translation>%1 lehnt die Signatur in allen Formen ab, die von Shops bekannt sind. Prüfen Sie, ob die Shop-URL die Basis-URL im Admin ist, und aktivieren Sie die Integration dann neu: Damit bekommen Sie neue Schlüssel.</translation>
    </message>
    <message>
        <source>%1 accepts neither HMAC-SHA256 nor HMAC-SHA1 signatures. Ask whoever runs the store what was changed in its OAuth.</source>
        <translation>%1 akzeptiert weder HMAC-SHA256- noch HMAC-SHA1-Signaturen. Fragen Sie den Betreiber des Shops, was an dessen OAuth geändert wurde.</translation>
    </message>
    <message>
        <source>%1 refuses the time of this computer. Set the clock of this computer, or of the store&apos;s server, then try again.</source>
        <translation>%1 lehnt die Uhrzeit dieses Computers ab. Stellen Sie die Uhr dieses Computers oder die des Shop-Servers und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 received this request twice: something on the way sends requests again. The first one may have been carried out. Ask whoever runs the store&apos;s proxy to turn that off.</source>
        <translation>%1 hat diese Anfrage zweimal erhalten: Etwas auf dem Weg sendet Anfragen noch einmal. Die erste wurde womöglich ausgeführt. Bitten Sie den Betreiber des Proxys, das Wiederholen abzuschalten.</translation>
    </message>
    <message>
        <source>%1 does not know this integration: it was deleted or created again there. In Admin, open System › Extensions › Integrations and activate the integration.</source>
        <translation>%1 kennt diese Integration nicht: Sie wurde dort gelöscht oder neu angelegt. Öffnen Sie im Admin System › Erweiterungen › Integrationen und aktivieren Sie die Integration.</translation>
    </message>
    <message>
        <source>%1 does not know this integration: its consumer key comes from another store. Activate the integration again in Admin.</source>
        <translation>%1 kennt diese Integration nicht: Ihr Consumer-Key stammt nicht von diesem Shop. Aktivieren Sie die Integration im Admin neu.</translation>
    </message>
    <message>
        <source>The time that %1 allows for an activation (5 minutes unless changed there) is over. Click Activate in Admin again and sign in sooner.</source>
        <translation>Die Zeit, die %1 für eine Aktivierung lässt (5 Minuten, wenn dort nicht geändert), ist abgelaufen. Klicken Sie im Admin noch einmal auf „Aktivieren“ und melden Sie sich früher an.</translation>
    </message>
    <message>
        <source>%1 has already given out the request token for these credentials, and gives out only one.</source>
        <translation>%1 hat das Request-Token für diese Zugangsdaten schon herausgegeben und gibt nur eines heraus.</translation>
    </message>
    <message>
        <source>The verifier does not belong to this activation at %1. Click Activate in Admin again.</source>
        <translation>Der Verifier gehört nicht zu dieser Aktivierung bei %1. Klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The verifier does not come from %1. Click Activate in Admin again.</source>
        <translation>Der Verifier stammt nicht von %1. Klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>%1 no longer knows this token. Click Reauthorize (or Activate) for the integration in Admin.</source>
        <translation>%1 kennt dieses Token nicht mehr. Klicken Sie im Admin bei der Integration auf „Erneut autorisieren“ (oder „Aktivieren“).</translation>
    </message>
    <message>
        <source>%1 has already exchanged this token. Click Reauthorize for the integration in Admin.</source>
        <translation>%1 hat dieses Token schon einmal getauscht. Klicken Sie im Admin bei der Integration auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>%1 has revoked this integration&apos;s token. Click Reauthorize for the integration in Admin.</source>
        <translation>%1 hat das Token dieser Integration widerrufen. Klicken Sie im Admin bei der Integration auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>%1 does not allow the integration to make this call: %2 In Admin, grant the resource on the integration&apos;s API tab, and check that the integration is active.</source>
        <translation>%1 erlaubt der Integration diesen Aufruf nicht: %2 Geben Sie die Ressource im Admin auf dem API-Reiter der Integration frei und prüfen Sie, ob die Integration aktiv ist.</translation>
    </message>
    <message>
        <source>%1 does not know this call. Check the path and the method; the module for it may be missing or switched off.</source>
        <translation>%1 kennt diesen Aufruf nicht. Prüfen Sie Pfad und Methode; das Modul dafür fehlt womöglich oder ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Commerce up to 2.4.5</source>
        <translation>Commerce bis 2.4.5</translation>
    </message>
    <message>
        <source>Commerce 2.4.6 and 2.4.7</source>
        <translation>Commerce 2.4.6 und 2.4.7</translation>
    </message>
    <message>
        <source>Commerce 2.4.6 and 2.4.7 with Adobe&apos;s later fix</source>
        <translation>Commerce 2.4.6 und 2.4.7 mit Adobes späterer Korrektur</translation>
    </message>
    <message>
        <source>Commerce 2.4.8 and newer</source>
        <translation>Commerce ab 2.4.8</translation>
    </message>
    <message>
        <source>RFC 5849 to the letter</source>
        <translation>RFC 5849 auf den Buchstaben genau</translation>
    </message>
    <message>
        <source>%1 accepts the signature, but the integration is not active. Check its status in Admin.</source>
        <translation>%1 nimmt die Signatur an, aber die Integration ist nicht aktiv. Prüfen Sie ihren Status im Admin.</translation>
    </message>
    <message>
        <source>The Authorization header does not reach %1: a web server or proxy on the way removes it, so no signed call can work.</source>
        <translation>Der Authorization-Header kommt bei %1 nicht an: Ein Webserver oder Proxy auf dem Weg entfernt ihn, daher kann kein signierter Aufruf gelingen.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>A store reads a &apos;+&apos; in a path as a space. Write a plus inside a name, such as a SKU, as %2B, and a space as %20.</source>
        <translation>Ein Shop liest ein „+“ in einem Pfad als Leerzeichen. Schreiben Sie ein Plus in einem Namen, etwa einer SKU, als %2B und ein Leerzeichen als %20.</translation>
    </message>
    <message>
        <source>Or the %2F is the reason: Apache turns such addresses away unless AllowEncodedSlashes is on.</source>
        <translation>Oder es liegt am %2F: Apache weist solche Adressen ab, wenn AllowEncodedSlashes nicht eingeschaltet ist.</translation>
    </message>
    <message>
        <source>A path holds the version of the API, like V1 in /V1/store/storeConfigs.</source>
        <translation>Ein Pfad enthält die Version der API, wie V1 in /V1/store/storeConfigs.</translation>
    </message>
    <message>
        <source>Inside a name, such as a SKU, write a slash as %2F, a plus as %2B and a space as %20.</source>
        <translation>Schreiben Sie in einem Namen, etwa einer SKU, einen Schrägstrich als %2F, ein Plus als %2B und ein Leerzeichen als %20.</translation>
    </message>
    <message>
        <source>The web server at %1 got no answer from the store behind it (status %2). Ask whoever runs the web server to look into its error log. The store may have carried out the call all the same.</source>
        <translation>Der Webserver unter %1 bekam vom Shop dahinter keine Antwort (Status %2). Bitten Sie den Betreiber, ins Fehlerprotokoll des Webservers zu sehen. Der Shop hat den Aufruf vielleicht trotzdem ausgeführt.</translation>
    </message>
    <message>
        <source>%1 had an internal error (status %2) and wrote it down as report %3. Before you try again, ask whoever runs the store to look for that report in var/log and var/report.</source>
        <translation>In %1 ist ein Fehler aufgetreten (Status %2); der Shop hat ihn als Bericht %3 aufgeschrieben. Bitten Sie den Betreiber, diesen Bericht in var/log und var/report zu suchen, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 answered with a web page, not with the store&apos;s API (status %2). Check the store URL: its host, and whether a folder is missing or too many, such as /admin/ or /rest/V1/.</source>
        <translation>%1 hat mit einer Webseite geantwortet, nicht mit der API des Shops (Status %2). Prüfen Sie die Shop-URL: den Host, und ob ein Ordner fehlt oder zu viel ist, etwa /admin/ oder /rest/V1/.</translation>
    </message>
    <message>
        <source>The web server at %1 refuses a request as large as this one (status %2). Send less at once, or ask whoever runs the web server to raise the limit.</source>
        <translation>Der Webserver unter %1 nimmt keine so große Anfrage an (Status %2). Senden Sie weniger auf einmal, oder bitten Sie den Betreiber, die Grenze zu erhöhen.</translation>
    </message>
    <message>
        <source>The web server at %1 refuses an address or header as long as this one (status %2). Ask for less at once, with fewer filters for example, or ask whoever runs the web server to raise the limit.</source>
        <translation>Der Webserver unter %1 nimmt keine so lange Adresse oder Kopfzeile an (Status %2). Fragen Sie weniger auf einmal ab, etwa mit weniger Filtern, oder bitten Sie den Betreiber des Webservers, die Grenze zu erhöhen.</translation>
    </message>
    <message>
        <source>Commerce 2.4.6 and 2.4.7 with a patch taken from 2.4.8</source>
        <translation>Commerce 2.4.6 und 2.4.7 mit einem Patch aus 2.4.8</translation>
    </message>
    <message>
        <source>The web server in front of %1 refuses the name and password that are kept for it (HTTP Basic). Enter them anew.</source>
        <translation>Der Webserver vor %1 weist Name und Passwort zurück, die für ihn hinterlegt sind (HTTP Basic). Geben Sie sie neu ein.</translation>
    </message>
    <message>
        <source>The web server in front of %1 asks for a name and a password of its own (HTTP Basic), not for those of Admin. Ask whoever runs the server for them, and enter them.</source>
        <translation>Der Webserver vor %1 verlangt einen eigenen Namen und ein eigenes Passwort (HTTP Basic), nicht die vom Admin. Fragen Sie den Betreiber des Servers danach, und geben Sie sie ein.</translation>
    </message>
    <message>
        <source>The web server in front of the store keeps its port from it, so calls are signed for %1.</source>
        <translation>Der Webserver vor dem Shop verschweigt ihm den Port, deshalb werden Aufrufe für %1 signiert.</translation>
    </message>
    <message>
        <source>The store does not know that it is called over https, so calls are signed for %1.</source>
        <translation>Der Shop weiß nicht, dass er über https aufgerufen wird, deshalb werden Aufrufe für %1 signiert.</translation>
    </message>
    <message>
        <source>The store takes itself for %1, so calls are signed for that address.</source>
        <translation>Der Shop hält sich für %1, deshalb werden Aufrufe für diese Adresse signiert.</translation>
    </message>
    <message>
        <source>The store is not at %1, but at %2.</source>
        <translation>Der Shop ist nicht unter %1, sondern unter %2.</translation>
    </message>
    <message>
        <source>This is Adobe Commerce as a Cloud Service, which has no integrations in Admin. Create credentials for its API in the Adobe Developer Console: https://developer.adobe.com/console</source>
        <translation>Das ist Adobe Commerce as a Cloud Service, das im Admin keine Integrationen hat. Erstellen Sie Zugangsdaten für seine API in der Adobe Developer Console: https://developer.adobe.com/console</translation>
    </message>
    <message>
        <source>A Commerce store: integrations can be made here.</source>
        <translation>Ein Commerce-Shop: Hier lassen sich Integrationen anlegen.</translation>
    </message>
    <message>
        <source>%1: integrations can be made here.</source>
        <translation>%1: Hier lassen sich Integrationen anlegen.</translation>
    </message>
    <message numerus="yes">
        <source>The store&apos;s clock is %n second(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>Die Uhr des Shops geht gegenüber diesem Computer %n Sekunde vor.</numerusform>
            <numerusform>Die Uhr des Shops geht gegenüber diesem Computer %n Sekunden vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store&apos;s clock is %n second(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>Die Uhr des Shops geht gegenüber diesem Computer %n Sekunde nach.</numerusform>
            <numerusform>Die Uhr des Shops geht gegenüber diesem Computer %n Sekunden nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate: %1, issued by %2, valid until %3.</source>
        <translation>Zertifikat: %1, ausgestellt von %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint: %1</source>
        <translation>SHA-256-Fingerabdruck: %1</translation>
    </message>
    <message numerus="yes">
        <source>This file holds %n certificate(s). Take the one of the issuer alone.</source>
        <translation>
            <numerusform>Diese Datei enthält %n Zertifikat. Nehmen Sie nur das des Ausstellers.</numerusform>
            <numerusform>Diese Datei enthält %n Zertifikate. Nehmen Sie nur das des Ausstellers.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Gültig bis: %1</translation>
    </message>
    <message>
        <source>Nothing was tried: without https the bare token could be read on the way, and would be worth something to whoever reads it.</source>
        <translation>Es wurde nichts probiert: Ohne https wäre das bloße Token unterwegs lesbar, und wer es liest, könnte damit etwas anfangen.</translation>
    </message>
    <message>
        <source>A web server&apos;s own password stands in front of this store, and a bare token cannot be sent together with it. So no program can use one here.</source>
        <translation>Vor diesem Shop steht ein eigenes Passwort des Webservers, und ein bloßes Token lässt sich nicht zusammen damit senden. Also kann hier kein Programm eines verwenden.</translation>
    </message>
    <message>
        <source>%1 answered HTTP %2 to the bare token, which says neither that it takes it nor that it does not. Something in front of the store may have answered.</source>
        <translation>%1 antwortete auf das bloße Token mit HTTP %2. Das sagt weder, dass der Shop es annimmt, noch, dass er es ablehnt. Vielleicht hat etwas geantwortet, das vor dem Shop steht.</translation>
    </message>
    <message>
        <source>%1 accepts the bare access token: whoever reads that one value, in a log, a backup or a tool&apos;s settings, can call the store with all rights of this integration. Commerce has this off since 2.4.4. Switch it off again on the server: bin/magento config:set oauth/consumer/enable_integration_as_bearer 0</source>
        <translation>%1 nimmt das bloße Zugriffstoken an: Wer diesen einen Wert liest, in einem Protokoll, einer Sicherung oder den Einstellungen eines Programms, kann den Shop mit allen Rechten dieser Integration aufrufen. Seit 2.4.4 ist das in Commerce aus. Schalten Sie es auf dem Server wieder aus: bin/magento config:set oauth/consumer/enable_integration_as_bearer 0</translation>
    </message>
    <message>
        <source>%1 refuses the bare access token, as it should: a token alone opens nothing, every call has to be signed.</source>
        <translation>%1 lehnt das bloße Zugriffstoken ab, wie es sein soll: Ein Token allein öffnet nichts, jeder Aufruf muss signiert sein.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source> (%1 s)</source>
        <translation> (%L1 s)</translation>
    </message>
    <message>
        <source>Nothing came on standard input. Pass the password there, on one line.</source>
        <translation>Auf der Standardeingabe kam nichts an. Übergeben Sie dort das Passwort in einer Zeile.</translation>
    </message>
    <message>
        <source>Standard input holds more than %1 MiB.</source>
        <translation>Auf der Standardeingabe kamen mehr als %1 MiB.</translation>
    </message>
    <message>
        <source>Standard input cannot be read to its end (%1). Check where it comes from.</source>
        <translation>Die Standardeingabe kann nicht bis zum Ende gelesen werden (%1). Prüfen Sie, woher sie kommt.</translation>
    </message>
    <message>
        <source>The line on standard input is longer than %1 characters, which no password is.</source>
        <translation>Die Zeile auf der Standardeingabe ist länger als %1 Zeichen; so lang ist kein Passwort.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Password, which is not shown:</source>
        <translation>Passwort (wird nicht angezeigt):</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>Noch einmal dasselbe:</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <extracomment>What a person types to agree, and not to; the letter in capitals is meant by an empty line.</extracomment>
        <translation>[j/N]</translation>
    </message>
    <message>
        <source>y</source>
        <translation>j</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>What was typed differs. Nothing was changed: start again.</source>
        <translation>Die beiden Eingaben sind verschieden. Es wurde nichts geändert: Fangen Sie noch einmal an.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The store has an integration of this name already. The module takes it over, and Admin can no longer edit it.</source>
        <translation>Der Shop hat schon eine Integration dieses Namens. Das Modul übernimmt sie, und im Admin lässt sie sich nicht mehr bearbeiten.</translation>
    </message>
    <message>
        <source>The store&apos;s integration of this name was not made by a module. It stays.</source>
        <translation>Die Integration dieses Namens im Shop stammt nicht von einem Modul. Sie bleibt.</translation>
    </message>
    <message>
        <source>The module is gone, and its integration is still in the store: without the files it can be neither used nor removed in Admin.</source>
        <translation>Das Modul ist weg, seine Integration noch im Shop: Ohne die Dateien lässt sie sich weder nutzen noch im Admin entfernen.</translation>
    </message>
    <message>
        <source>The module is installed, and the store has no integration of this name. Look whether another module&apos;s setup failed, then install again.</source>
        <translation>Das Modul ist installiert, aber der Shop hat keine Integration dieses Namens. Sehen Sie nach, ob die Einrichtung eines anderen Moduls fehlschlug, und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>What is defined here was changed since the store was looked at. Nothing was done. Look once more, then decide.</source>
        <translation>Was hier festgelegt ist, wurde geändert, seit der Shop gefragt wurde. Es wurde nichts getan. Sehen Sie noch einmal nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>This integration has no tokens yet. Activate the integration first.</source>
        <translation>Diese Integration hat noch keine Token. Aktivieren Sie zuerst die Integration.</translation>
    </message>
    <message>
        <source>This integration is being activated. Cancel the activation first.</source>
        <translation>Diese Integration wird gerade aktiviert. Brechen Sie zuerst die Aktivierung ab.</translation>
    </message>
    <message>
        <source>To renew the tokens, start an activation and click Reauthorize in Admin. From that click until you have signed in, calls fail: the store takes the old tokens away before it sends anything. Choose a time when nothing runs.</source>
        <translation>Um die Token zu erneuern, starten Sie eine Aktivierung und klicken im Admin auf „Erneut autorisieren“. Von diesem Klick bis zur Anmeldung schlagen Aufrufe fehl: Der Shop nimmt die alten Token zurück, bevor er etwas sendet. Wählen Sie eine Zeit, in der nichts läuft.</translation>
    </message>
    <message>
        <source>The tokens work, but the store no longer grants this integration the resource %1. In Admin, check its resources under API, then click Reauthorize.</source>
        <translation>Die Token gelten, aber der Shop gewährt dieser Integration die Ressource %1 nicht mehr. Prüfen Sie im Admin ihre Ressourcen unter API und klicken Sie dann auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>Der Aufruf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This integration is not connected, so there is nothing to call the store with. Activate the integration first.</source>
        <translation>Diese Integration ist nicht verbunden; es gibt also nichts, womit der Shop aufzurufen wäre. Aktivieren Sie die Integration zuerst.</translation>
    </message>
    <message>
        <source>Something else is being done with this integration at the moment. Wait until that has ended.</source>
        <translation>Mit dieser Integration geschieht gerade etwas anderes. Warten Sie, bis das beendet ist.</translation>
    </message>
    <message>
        <source>The store no longer grants all that this integration was granted</source>
        <translation>Der Shop gewährt dieser Integration nicht mehr alles, was er ihr gewährt hatte</translation>
    </message>
    <message>
        <source>The integration is set inactive in the store</source>
        <translation>Die Integration ist im Shop auf inaktiv gesetzt</translation>
    </message>
    <message>
        <source>The store does not allow the integration to make this call</source>
        <translation>Der Shop erlaubt der Integration diesen Aufruf nicht</translation>
    </message>
    <message>
        <source>The integration was deleted, or made anew, in the store</source>
        <translation>Die Integration wurde im Shop gelöscht oder neu angelegt</translation>
    </message>
    <message>
        <source>The store counts the integration&apos;s credentials as expired</source>
        <translation>Der Shop hält die Zugangsdaten der Integration für abgelaufen</translation>
    </message>
    <message>
        <source>The store no longer knows the integration&apos;s tokens: they were reset, or the integration was activated elsewhere</source>
        <translation>Der Shop kennt die Token der Integration nicht mehr: Sie wurden zurückgesetzt, oder die Integration wurde anderswo aktiviert</translation>
    </message>
    <message>
        <source>The store has revoked the integration&apos;s tokens</source>
        <translation>Der Shop hat die Token der Integration widerrufen</translation>
    </message>
    <message>
        <source>The integration&apos;s tokens are gone from this computer</source>
        <translation>Die Token der Integration sind auf diesem Computer nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>The store refuses the signature: its secrets are others now</source>
        <translation>Der Shop lehnt die Signatur ab: Er hat jetzt andere Geheimnisse</translation>
    </message>
    <message>
        <source>The clocks of store and computer differ</source>
        <translation>Die Uhren von Shop und Computer weichen voneinander ab</translation>
    </message>
    <message>
        <source>The store is being maintained</source>
        <translation>Der Shop wird gerade gewartet</translation>
    </message>
    <message>
        <source>The store&apos;s web server answered with an error</source>
        <translation>Der Webserver des Shops antwortete mit einem Fehler</translation>
    </message>
    <message>
        <source>The store answered with an error</source>
        <translation>Der Shop antwortete mit einem Fehler</translation>
    </message>
    <message>
        <source>The store could not be reached</source>
        <translation>Der Shop war nicht zu erreichen</translation>
    </message>
    <message>
        <source>The tokens could not be read from the keychain</source>
        <translation>Die Token ließen sich nicht aus dem Schlüsselbund lesen</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>The call failed</source>
        <translation>Der Aufruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Calls fail. %1 (%2).</source>
        <translation>Aufrufe schlagen fehl. %1 (%2).</translation>
    </message>
    <message>
        <source>Another program makes the watch&apos;s calls at the moment: %1, pid %2. Wait until that has ended.</source>
        <translation>Ein anderes Programm macht gerade die Aufrufe der Beobachtung: %1, PID %2. Warten Sie, bis es damit fertig ist.</translation>
    </message>
    <message>
        <source>The watch&apos;s calls are being made at the moment. Wait until that has ended.</source>
        <translation>Die Aufrufe der Beobachtung laufen gerade. Warten Sie, bis sie beendet sind.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>The signature is right for %1.</source>
        <translation>Die Signatur stimmt für %1.</translation>
    </message>
    <message>
        <source>Stores of other versions sign this request in another way and would refuse it.</source>
        <translation>Shops anderer Versionen signieren diese Anfrage anders und würden sie ablehnen.</translation>
    </message>
    <message>
        <source>The signature is wrong, and this is why:</source>
        <translation>Die Signatur ist falsch, und zwar deshalb:</translation>
    </message>
    <message>
        <source>The signature is wrong, and these together are why:</source>
        <translation>Die Signatur ist falsch, und zwar aus diesen Gründen zusammen:</translation>
    </message>
    <message>
        <source>The signature is wrong, and none of the known mistakes or pairs of them explains it. Most likely a secret is not the one that belongs to this key and token (those of an earlier activation do not count any more), or the request was changed after it was signed.</source>
        <translation>Die Signatur ist falsch, und keiner der bekannten Fehler und kein Paar von ihnen erklärt sie. Wahrscheinlich gehört ein Secret nicht zu diesem Key und Token (die einer früheren Aktivierung gelten nicht mehr), oder die Anfrage wurde nach dem Signieren verändert.</translation>
    </message>
    <message>
        <source>Without the consumer secret the signature cannot be checked.</source>
        <translation>Ohne das Consumer Secret lässt sich die Signatur nicht prüfen.</translation>
    </message>
    <message>
        <source>Without the whole address that was called the signature cannot be checked: add a line with method and URL above the header.</source>
        <translation>Ohne die ganze aufgerufene Adresse lässt sich die Signatur nicht prüfen: Fügen Sie über dem Header eine Zeile mit Methode und URL hinzu.</translation>
    </message>
    <message>
        <source>This request is from Latchkey&apos;s log, which keeps no signature: there is nothing to compare. What was signed is below, with words in capitals for what the log does not keep.</source>
        <translation>Diese Anfrage stammt aus dem Protokoll von Latchkey, das keine Signatur aufbewahrt: Es gibt nichts zu vergleichen. Unten steht, was signiert wurde, mit Wörtern in Großbuchstaben für das, was das Protokoll nicht enthält.</translation>
    </message>
    <message>
        <source>There is no signature to check.</source>
        <translation>Es gibt keine Signatur, die sich prüfen ließe.</translation>
    </message>
    <message>
        <source>The very same signature comes from this: %1</source>
        <translation>Genau dieselbe Signatur entsteht auch hierdurch: %1</translation>
    </message>
    <message>
        <source>The request looks like one of %1.</source>
        <translation>Die Anfrage sieht aus wie eine von: %1.</translation>
    </message>
    <message>
        <source>The request is so long that not everything was tried.</source>
        <translation>Die Anfrage ist so lang, dass nicht alles versucht wurde.</translation>
    </message>
    <message>
        <source>What a store signs (%1):</source>
        <translation>Was ein Shop signiert (%1):</translation>
    </message>
    <message>
        <source>What was signed:</source>
        <translation>Was signiert wurde:</translation>
    </message>
    <message>
        <source>The parameters were sorted in another order than this store sorts them: natural order (f[9] before f[10]) and the order of the octets (f[10] before f[9]) were mixed up.</source>
        <translation>Die Parameter wurden anders sortiert, als dieser Shop es tut: Die natürliche Reihenfolge (f[9] vor f[10]) und die der Oktette (f[10] vor f[9]) wurden verwechselt.</translation>
    </message>
    <message>
        <source>Sort by the store&apos;s own order: stores up to 2.4.7 sort naturally, newer ones by octets. Numbers of two digits ([00], [01], …) sort alike in both.</source>
        <translation>Sortieren Sie wie der Shop: Shops bis 2.4.7 sortieren natürlich, neuere nach Oktetten. Zweistellige Nummern ([00], [01], …) sortieren beide gleich.</translation>
    </message>
    <message>
        <source>The parameters were not sorted.</source>
        <translation>Die Parameter wurden nicht sortiert.</translation>
    </message>
    <message>
        <source>Sort all parameters by name, those of the query and those of the header together, before they are joined.</source>
        <translation>Sortieren Sie alle Parameter nach Namen, die der Query und die des Headers zusammen, bevor sie verbunden werden.</translation>
    </message>
    <message>
        <source>Percent-codes were written with small letters (%2f instead of %2F).</source>
        <translation>Prozentcodes wurden mit kleinen Buchstaben geschrieben (%2f statt %2F).</translation>
    </message>
    <message>
        <source>Write percent-codes with capital letters. .NET&apos;s HttpUtility.UrlEncode writes small ones; Uri.EscapeDataString does not.</source>
        <translation>Schreiben Sie Prozentcodes mit großen Buchstaben. HttpUtility.UrlEncode von .NET schreibt kleine, Uri.EscapeDataString nicht.</translation>
    </message>
    <message>
        <source>The characters ! * &apos; ( ) were not percent-encoded.</source>
        <translation>Ausrufezeichen, Stern, Apostroph und Klammern wurden nicht als Prozentcodes geschrieben.</translation>
    </message>
    <message>
        <source>Encode ! * &apos; ( ) too: encodeURIComponent leaves them, RFC 3986 does not.</source>
        <translation>Codieren Sie auch Ausrufezeichen, Stern, Apostroph und Klammern: encodeURIComponent lässt sie stehen, RFC 3986 nicht.</translation>
    </message>
    <message>
        <source>The tilde was percent-encoded.</source>
        <translation>Die Tilde wurde als Prozentcode geschrieben.</translation>
    </message>
    <message>
        <source>Leave ~ as it is: use rawurlencode instead of urlencode.</source>
        <translation>Lassen Sie ~ stehen: Nehmen Sie rawurlencode statt urlencode.</translation>
    </message>
    <message>
        <source>The parameters were percent-encoded only once.</source>
        <translation>Die Parameter wurden nur einmal prozentcodiert.</translation>
    </message>
    <message>
        <source>Encode names and values, join them, and encode the whole once more for the base string.</source>
        <translation>Codieren Sie Namen und Werte, verbinden Sie sie, und codieren Sie das Ganze für den Base-String noch einmal.</translation>
    </message>
    <message>
        <source>All parameters, those of the header too, were percent-encoded once too often.</source>
        <translation>Alle Parameter, auch die des Headers, wurden einmal zu oft prozentcodiert.</translation>
    </message>
    <message>
        <source>Encode names and values once, join them, and encode the whole once more.</source>
        <translation>Codieren Sie Namen und Werte einmal, verbinden Sie sie, und codieren Sie das Ganze noch einmal.</translation>
    </message>
    <message>
        <source>The address was not percent-encoded in the base string.</source>
        <translation>Die Adresse wurde im Base-String nicht prozentcodiert.</translation>
    </message>
    <message>
        <source>Encode method, address and parameters each before they are joined with &amp;.</source>
        <translation>Codieren Sie Methode, Adresse und Parameter jeweils, bevor sie mit &amp; verbunden werden.</translation>
    </message>
    <message>
        <source>The parameters were sorted by another rule than their names&apos; octets.</source>
        <translation>Die Parameter wurden nicht nach den Oktetten ihrer Namen sortiert.</translation>
    </message>
    <message>
        <source>Compare names octet by octet, without regard to language or letter case (.NET: StringComparer.Ordinal).</source>
        <translation>Vergleichen Sie Namen Oktett für Oktett, ohne Rücksicht auf Sprache und Groß- und Kleinschreibung (.NET: StringComparer.Ordinal).</translation>
    </message>
    <message>
        <source>Letters like é were signed in Latin-1 instead of UTF-8.</source>
        <translation>Buchstaben wie é wurden in Latin-1 statt UTF-8 signiert.</translation>
    </message>
    <message>
        <source>Encode text as UTF-8 before it is percent-encoded.</source>
        <translation>Codieren Sie Text als UTF-8, bevor er prozentcodiert wird.</translation>
    </message>
    <message>
        <source>The request was signed as %1 does it, which is not this store&apos;s way.</source>
        <translation>Die Anfrage wurde so signiert, wie es %1 tut; dieser Shop tut es anders.</translation>
    </message>
    <message>
        <source>Sign in the store&apos;s own way (latchkeyctl sign --dialect), or write the address so that all versions read it alike: spaces as %20, each parameter once and with one =.</source>
        <translation>Signieren Sie so wie der Shop (latchkeyctl sign --dialect), oder schreiben Sie die Adresse so, dass alle Versionen sie gleich lesen: Leerzeichen als %20, jeden Parameter einmal und mit einem =.</translation>
    </message>
    <message>
        <source>The request was signed as RFC 5849 says, but no version of Commerce reads this address that way.</source>
        <translation>Die Anfrage wurde nach RFC 5849 signiert, aber keine Version von Commerce liest diese Adresse so.</translation>
    </message>
    <message>
        <source>Write the address in a form in which the store and RFC 5849 agree: spaces as %20, every parameter once and with one =, no slash in a SKU; or let Latchkey sign.</source>
        <translation>Schreiben Sie die Adresse so, dass der Shop und RFC 5849 sie gleich lesen: Leerzeichen als %20, jeden Parameter einmal und mit einem =, keinen Schrägstrich in einer SKU; oder lassen Sie Latchkey signieren.</translation>
    </message>
    <message>
        <source>The signature was made with %1, which is not what oauth_signature_method says.</source>
        <translation>Die Signatur wurde mit %1 gemacht; oauth_signature_method sagt etwas anderes.</translation>
    </message>
    <message>
        <source>Sign with HMAC-SHA256 and say so in oauth_signature_method: stores since 2.4.4 take nothing else.</source>
        <translation>Signieren Sie mit HMAC-SHA256, und sagen Sie das in oauth_signature_method: Shops ab 2.4.4 nehmen nichts anderes an.</translation>
    </message>
    <message>
        <source>This is too long for one request: paste only that request.</source>
        <translation>Das ist zu lang für eine Anfrage: Fügen Sie nur diese eine ein.</translation>
    </message>
    <message>
        <source>No request was found in this. Paste an Authorization header, a curl command, a HAR entry, the raw request, or what the console of Postman or Insomnia shows.</source>
        <translation>Darin wurde keine Anfrage gefunden. Fügen Sie einen Authorization-Header ein, einen curl-Befehl, einen HAR-Eintrag, die rohe Anfrage oder das, was die Konsole von Postman oder Insomnia zeigt.</translation>
    </message>
    <message>
        <source>Address and signature differ in the slash at the end of the path.</source>
        <translation>Adresse und Signatur unterscheiden sich im Schrägstrich am Ende des Pfads.</translation>
    </message>
    <message>
        <source>Sign the path exactly as it is called: with its last slash, or without.</source>
        <translation>Signieren Sie den Pfad genau so, wie er aufgerufen wird: mit dem letzten Schrägstrich oder ohne.</translation>
    </message>
    <message>
        <source>The path was percent-encoded once more before it was signed.</source>
        <translation>Der Pfad wurde vor dem Signieren noch einmal prozentcodiert.</translation>
    </message>
    <message>
        <source>Sign the path as it stands in the address, encoded once.</source>
        <translation>Signieren Sie den Pfad so, wie er in der Adresse steht, einmal codiert.</translation>
    </message>
    <message>
        <source>The path was decoded before it was signed.</source>
        <translation>Der Pfad wurde vor dem Signieren decodiert.</translation>
    </message>
    <message>
        <source>Sign the path as it stands in the address, with its percent-codes.</source>
        <translation>Signieren Sie den Pfad so, wie er in der Adresse steht, mit seinen Prozentcodes.</translation>
    </message>
    <message>
        <source>Address and signature differ in /index.php.</source>
        <translation>Adresse und Signatur unterscheiden sich in /index.php.</translation>
    </message>
    <message>
        <source>Call and sign one and the same path, both with /index.php or both without.</source>
        <translation>Rufen Sie denselben Pfad auf, den Sie signieren, beide mit /index.php oder beide ohne.</translation>
    </message>
    <message>
        <source>The path was signed with another store code (%1) than it was called with.</source>
        <translation>Der Pfad wurde mit einem anderen Store-Code (%1) signiert als aufgerufen.</translation>
    </message>
    <message>
        <source>Sign the path with the store code that is called, as in /rest/default/V1, or without one where there is none.</source>
        <translation>Signieren Sie den Pfad mit dem Store-Code, der aufgerufen wird, wie in /rest/default/V1, oder ohne, wenn keiner da ist.</translation>
    </message>
    <message>
        <source>Only a part of the path was signed.</source>
        <translation>Nur ein Teil des Pfads wurde signiert.</translation>
    </message>
    <message>
        <source>Sign the whole path, from the first slash behind the host.</source>
        <translation>Signieren Sie den ganzen Pfad, vom ersten Schrägstrich hinter dem Host an.</translation>
    </message>
    <message>
        <source>Address and signature differ in a double slash.</source>
        <translation>Adresse und Signatur unterscheiden sich in einem doppelten Schrägstrich.</translation>
    </message>
    <message>
        <source>Take care when base URL and path are put together: one slash between them.</source>
        <translation>Achten Sie beim Zusammensetzen von Basis-URL und Pfad auf einen einzigen Schrägstrich dazwischen.</translation>
    </message>
    <message>
        <source>The path was signed in small letters.</source>
        <translation>Der Pfad wurde in kleinen Buchstaben signiert.</translation>
    </message>
    <message>
        <source>Keep the path&apos;s letters as they are; only the host may change its case.</source>
        <translation>Lassen Sie die Buchstaben des Pfads, wie sie sind; nur beim Host ist die Schreibweise gleich.</translation>
    </message>
    <message>
        <source>The method was signed in small letters.</source>
        <translation>Die Methode wurde in kleinen Buchstaben signiert.</translation>
    </message>
    <message>
        <source>Write the method in capital letters in the base string.</source>
        <translation>Schreiben Sie die Methode im Base-String groß.</translation>
    </message>
    <message>
        <source>The signature was made for the method %1, but the request was sent with another one.</source>
        <translation>Die Signatur wurde für die Methode %1 gemacht, die Anfrage aber mit einer anderen gesendet.</translation>
    </message>
    <message>
        <source>Sign the method that is sent. A redirect or a method override may have changed it.</source>
        <translation>Signieren Sie die Methode, die gesendet wird. Eine Umleitung oder ein Method-Override kann sie geändert haben.</translation>
    </message>
    <message>
        <source>oauth_version is sent, but was not signed.</source>
        <translation>oauth_version wird gesendet, wurde aber nicht signiert.</translation>
    </message>
    <message>
        <source>Sign every oauth_ parameter of the header but oauth_signature; or leave oauth_version out of both.</source>
        <translation>Signieren Sie jeden oauth_-Parameter des Headers außer oauth_signature; oder lassen Sie oauth_version überall weg.</translation>
    </message>
    <message>
        <source>oauth_version was signed, but is not sent.</source>
        <translation>oauth_version wurde signiert, wird aber nicht gesendet.</translation>
    </message>
    <message>
        <source>Send oauth_version=&quot;1.0&quot; in the header too, or leave it out of both.</source>
        <translation>Senden Sie oauth_version=&quot;1.0&quot; auch im Header, oder lassen Sie es überall weg.</translation>
    </message>
    <message>
        <source>The realm was signed.</source>
        <translation>Der Realm wurde signiert.</translation>
    </message>
    <message>
        <source>The realm is never part of a signature. Leave it out: a store does not need it.</source>
        <translation>Der Realm ist nie Teil einer Signatur. Lassen Sie ihn weg: Ein Shop braucht ihn nicht.</translation>
    </message>
    <message>
        <source>oauth_verifier is sent in the header, but was not signed.</source>
        <translation>oauth_verifier wird im Header gesendet, wurde aber nicht signiert.</translation>
    </message>
    <message>
        <source>Sign oauth_verifier with the other parameters of the header.</source>
        <translation>Signieren Sie oauth_verifier mit den anderen Parametern des Headers.</translation>
    </message>
    <message>
        <source>oauth_verifier was signed, but it is not in the header.</source>
        <translation>oauth_verifier wurde signiert, steht aber nicht im Header.</translation>
    </message>
    <message>
        <source>Put oauth_verifier into the Authorization header: the store reads it nowhere else.</source>
        <translation>Schreiben Sie oauth_verifier in den Authorization-Header: Der Shop liest ihn nur dort.</translation>
    </message>
    <message>
        <source>oauth_token is sent, but was not signed.</source>
        <translation>oauth_token wird gesendet, wurde aber nicht signiert.</translation>
    </message>
    <message>
        <source>Sign oauth_token with the other parameters.</source>
        <translation>Signieren Sie oauth_token mit den anderen Parametern.</translation>
    </message>
    <message>
        <source>An empty oauth_token was signed or sent, but not both.</source>
        <translation>Ein leeres oauth_token wurde entweder nur signiert oder nur gesendet.</translation>
    </message>
    <message>
        <source>Leave oauth_token out of header and signature where there is no token yet.</source>
        <translation>Lassen Sie oauth_token in Header und Signatur weg, solange es noch kein Token gibt.</translation>
    </message>
    <message>
        <source>oauth_callback was signed or sent, but not both.</source>
        <translation>oauth_callback wurde entweder nur signiert oder nur gesendet.</translation>
    </message>
    <message>
        <source>Leave oauth_callback out: the store does not need it.</source>
        <translation>Lassen Sie oauth_callback weg: Der Shop braucht es nicht.</translation>
    </message>
    <message>
        <source>The consumer key was signed with a blank or line end that was pasted along.</source>
        <translation>Der Consumer Key wurde mit einem mitkopierten Leerzeichen oder Zeilenende signiert.</translation>
    </message>
    <message>
        <source>Paste the consumer key anew, without blanks or line ends around it: it has 32 letters and digits.</source>
        <translation>Fügen Sie den Consumer Key neu ein, ohne Leerzeichen oder Zeilenenden darum: Er hat 32 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>The token was signed with a blank or line end that was pasted along.</source>
        <translation>Das Token wurde mit einem mitkopierten Leerzeichen oder Zeilenende signiert.</translation>
    </message>
    <message>
        <source>Paste the token anew, without blanks or line ends around it: it has 32 letters and digits.</source>
        <translation>Fügen Sie das Token neu ein, ohne Leerzeichen oder Zeilenenden darum: Es hat 32 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>%1 was signed with another value than it was sent with.</source>
        <translation>%1 wurde mit einem anderen Wert signiert als gesendet.</translation>
    </message>
    <message>
        <source>Make nonce and timestamp once, and use them for signature and header alike.</source>
        <translation>Bilden Sie Nonce und Zeitstempel einmal, und verwenden Sie sie für Signatur und Header.</translation>
    </message>
    <message>
        <source>%1 is sent, but was not signed.</source>
        <translation>%1 wird gesendet, wurde aber nicht signiert.</translation>
    </message>
    <message>
        <source>Sign every oauth_ parameter of the header but oauth_signature.</source>
        <translation>Signieren Sie jeden oauth_-Parameter des Headers außer oauth_signature.</translation>
    </message>
    <message>
        <source>Consumer key and token changed places in the signature.</source>
        <translation>Consumer Key und Token wurden in der Signatur vertauscht.</translation>
    </message>
    <message>
        <source>Check which value is entered as the consumer key and which as the access token.</source>
        <translation>Prüfen Sie, welcher Wert als Consumer Key und welcher als Access Token eingetragen ist.</translation>
    </message>
    <message>
        <source>The timestamp was made anew between signing and sending.</source>
        <translation>Der Zeitstempel wurde zwischen Signieren und Senden neu gebildet.</translation>
    </message>
    <message>
        <source>An empty oauth_signature was signed along.</source>
        <translation>Eine leere oauth_signature wurde mitsigniert.</translation>
    </message>
    <message>
        <source>Leave oauth_signature out of the base string.</source>
        <translation>Lassen Sie oauth_signature aus dem Base-String weg.</translation>
    </message>
    <message>
        <source>The query was not signed: what stands behind the ? of the address.</source>
        <translation>Die Query wurde nicht signiert: das, was hinter dem ? der Adresse steht.</translation>
    </message>
    <message>
        <source>Give the signing function the query&apos;s parameters too, or the whole address with its query.</source>
        <translation>Geben Sie der Signierfunktion auch die Parameter der Query oder die ganze Adresse mit ihrer Query.</translation>
    </message>
    <message>
        <source>The body was signed, although it is no form.</source>
        <translation>Der Body wurde signiert, obwohl er kein Formular ist.</translation>
    </message>
    <message>
        <source>Sign a body only if its Content-Type is application/x-www-form-urlencoded; JSON and XML are never part of a signature.</source>
        <translation>Signieren Sie einen Body nur, wenn sein Content-Type application/x-www-form-urlencoded ist; JSON und XML sind nie Teil einer Signatur.</translation>
    </message>
    <message>
        <source>The form&apos;s fields in the body were not signed.</source>
        <translation>Die Formularfelder im Body wurden nicht signiert.</translation>
    </message>
    <message>
        <source>Sign the fields of a body of the type application/x-www-form-urlencoded together with the query, or send JSON.</source>
        <translation>Signieren Sie die Felder eines Bodys vom Typ application/x-www-form-urlencoded zusammen mit der Query, oder senden Sie JSON.</translation>
    </message>
    <message>
        <source>The query&apos;s names or values were percent-encoded once too often before they were signed.</source>
        <translation>Namen oder Werte der Query wurden vor dem Signieren einmal zu oft prozentcodiert.</translation>
    </message>
    <message>
        <source>Decode names and values of the query first, then encode each once: [ is %5B in the parameters and %255B in the base string.</source>
        <translation>Decodieren Sie Namen und Werte der Query zuerst, und codieren Sie dann jeden einmal: [ ist %5B in den Parametern und %255B im Base-String.</translation>
    </message>
    <message>
        <source>Square brackets in names stayed as they are instead of being percent-encoded.</source>
        <translation>Eckige Klammern in Namen blieben stehen, statt prozentcodiert zu werden.</translation>
    </message>
    <message>
        <source>Encode [ and ] in names as %5B and %5D before the parameters are joined, so that they are %255B and %255D in the base string.</source>
        <translation>Codieren Sie [ und ] in Namen als %5B und %5D, bevor die Parameter verbunden werden, sodass sie im Base-String %255B und %255D sind.</translation>
    </message>
    <message>
        <source>Parameters with brackets were signed as a nested array instead of one by one under their whole names.</source>
        <translation>Parameter mit Klammern wurden als verschachteltes Array signiert statt einzeln unter ihrem ganzen Namen.</translation>
    </message>
    <message>
        <source>Sign searchCriteria[filter_groups][0]… as flat names, each with its value: parse the query into pairs, not into arrays.</source>
        <translation>Signieren Sie searchCriteria[filter_groups][0]… als flache Namen, jeden mit seinem Wert: Zerlegen Sie die Query in Paare, nicht in Arrays.</translation>
    </message>
    <message>
        <source>A space was signed as a plus sign.</source>
        <translation>Ein Leerzeichen wurde als Pluszeichen signiert.</translation>
    </message>
    <message>
        <source>Write a space as %20 (rawurlencode, encodeURIComponent), never as +, in the address and in the signature.</source>
        <translation>Schreiben Sie ein Leerzeichen als %20 (rawurlencode, encodeURIComponent), nie als +, in der Adresse und in der Signatur.</translation>
    </message>
    <message>
        <source>A plus sign in the query was signed as a space.</source>
        <translation>Ein Pluszeichen in der Query wurde als Leerzeichen signiert.</translation>
    </message>
    <message>
        <source>Send a space as %20 and a plus as %2B; a bare + in the address is read differently by different versions of the store.</source>
        <translation>Senden Sie ein Leerzeichen als %20 und ein Plus als %2B; ein bloßes + in der Adresse lesen verschiedene Versionen des Shops verschieden.</translation>
    </message>
    <message>
        <source>The query was left in the address inside the base string.</source>
        <translation>Die Query blieb im Base-String an der Adresse stehen.</translation>
    </message>
    <message>
        <source>Cut the address at the ? for the second part of the base string; the query belongs to the third part, sorted with the other parameters.</source>
        <translation>Schneiden Sie die Adresse für den zweiten Teil des Base-Strings am ? ab; die Query gehört in den dritten Teil, sortiert mit den anderen Parametern.</translation>
    </message>
    <message>
        <source>Parameters without a value were not signed.</source>
        <translation>Parameter ohne Wert wurden nicht signiert.</translation>
    </message>
    <message>
        <source>Sign empty parameters too, as name=, or do not send them.</source>
        <translation>Signieren Sie auch leere Parameter, als name=, oder senden Sie sie nicht.</translation>
    </message>
    <message>
        <source>The OAuth parameters stand in the address or body instead of the Authorization header.</source>
        <translation>Die OAuth-Parameter stehen in der Adresse oder im Body statt im Authorization-Header.</translation>
    </message>
    <message>
        <source>Send them in the Authorization header: the store reads them nowhere else.</source>
        <translation>Senden Sie sie im Authorization-Header: Der Shop liest sie nur dort.</translation>
    </message>
    <message>
        <source>The token was sent as it is (Bearer), without a signature.</source>
        <translation>Das Token wurde als solches gesendet (Bearer), ohne Signatur.</translation>
    </message>
    <message>
        <source>Sign the request with OAuth 1.0a: since 2.4.4 a store does not take an integration&apos;s token as a bearer token.</source>
        <translation>Signieren Sie die Anfrage mit OAuth 1.0a: Seit 2.4.4 nimmt ein Shop das Token einer Integration nicht als Bearer-Token an.</translation>
    </message>
    <message>
        <source>The request has no OAuth Authorization header.</source>
        <translation>Die Anfrage hat keinen OAuth-Authorization-Header.</translation>
    </message>
    <message>
        <source>If the program sends one, a web server or proxy on the way may have taken it out.</source>
        <translation>Wenn das Programm einen sendet, hat ihn vielleicht ein Webserver oder Proxy unterwegs entfernt.</translation>
    </message>
    <message>
        <source>%1 is missing in the header.</source>
        <translation>%1 fehlt im Header.</translation>
    </message>
    <message>
        <source>Send it: the store refuses the request without it.</source>
        <translation>Senden Sie es: Ohne das lehnt der Shop die Anfrage ab.</translation>
    </message>
    <message>
        <source>oauth_verifier is missing in the header.</source>
        <translation>oauth_verifier fehlt im Header.</translation>
    </message>
    <message>
        <source>Send the verifier that the store posted to the callback URL, in the Authorization header.</source>
        <translation>Senden Sie den Verifier, den der Shop an die Callback-URL gesendet hat, im Authorization-Header.</translation>
    </message>
    <message>
        <source>oauth_token is missing in the header.</source>
        <translation>oauth_token fehlt im Header.</translation>
    </message>
    <message>
        <source>Send the access token: only the first call of an activation goes without one.</source>
        <translation>Senden Sie das Access Token: Nur der erste Aufruf einer Aktivierung kommt ohne aus.</translation>
    </message>
    <message numerus="yes">
        <source>The consumer key has %n character(s) instead of 32.</source>
        <translation>
            <numerusform>Der Consumer Key hat %n Zeichen statt 32.</numerusform>
            <numerusform>Der Consumer Key hat %n Zeichen statt 32.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the consumer key anew from the integration in Admin.</source>
        <translation>Kopieren Sie den Consumer Key neu aus der Integration im Admin.</translation>
    </message>
    <message>
        <source>oauth_token is sent without a value.</source>
        <translation>oauth_token wird ohne Wert gesendet.</translation>
    </message>
    <message>
        <source>Leave oauth_token out where there is no token yet.</source>
        <translation>Lassen Sie oauth_token weg, solange es noch kein Token gibt.</translation>
    </message>
    <message numerus="yes">
        <source>The token has %n character(s) instead of 32.</source>
        <translation>
            <numerusform>Das Token hat %n Zeichen statt 32.</numerusform>
            <numerusform>Das Token hat %n Zeichen statt 32.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the access token anew from the integration in Admin.</source>
        <translation>Kopieren Sie das Access Token neu aus der Integration im Admin.</translation>
    </message>
    <message numerus="yes">
        <source>The nonce has %n character(s).</source>
        <translation>
            <numerusform>Die Nonce hat %n Zeichen.</numerusform>
            <numerusform>Die Nonce hat %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make nonces of at most 32 characters: some stores take no longer ones.</source>
        <translation>Bilden Sie Nonces mit höchstens 32 Zeichen: Manche Shops nehmen keine längeren an.</translation>
    </message>
    <message>
        <source>%1 was sent with a blank or line end that was pasted along.</source>
        <translation>%1 wurde mit einem mitkopierten Leerzeichen oder Zeilenende gesendet.</translation>
    </message>
    <message>
        <source>Paste the value anew, without blanks or line ends around it.</source>
        <translation>Fügen Sie den Wert neu ein, ohne Leerzeichen oder Zeilenenden darum.</translation>
    </message>
    <message>
        <source>A secret was sent as %1: whoever saw the request has it.</source>
        <translation>Ein Secret wurde als %1 gesendet: Wer die Anfrage sah, hat es.</translation>
    </message>
    <message>
        <source>Enter key and secret each in its own field, and let the store issue new secrets.</source>
        <translation>Tragen Sie Key und Secret jeweils in ihr eigenes Feld ein, und lassen Sie den Shop neue Secrets ausstellen.</translation>
    </message>
    <message>
        <source>The request is signed with HMAC-SHA1, which stores since 2.4.4 do not take.</source>
        <translation>Die Anfrage ist mit HMAC-SHA1 signiert, was Shops seit 2.4.4 nicht annehmen.</translation>
    </message>
    <message>
        <source>Sign with HMAC-SHA256.</source>
        <translation>Signieren Sie mit HMAC-SHA256.</translation>
    </message>
    <message>
        <source>The signature method &quot;%1&quot; is none that a store takes.</source>
        <translation>Die Signaturmethode „%1“ nimmt kein Shop an.</translation>
    </message>
    <message>
        <source>Sign with HMAC-SHA256, and write it exactly so.</source>
        <translation>Signieren Sie mit HMAC-SHA256, und schreiben Sie es genau so.</translation>
    </message>
    <message>
        <source>oauth_version is &quot;%1&quot; instead of 1.0.</source>
        <translation>oauth_version ist „%1“ statt 1.0.</translation>
    </message>
    <message>
        <source>Send oauth_version=&quot;1.0&quot;, or leave it out.</source>
        <translation>Senden Sie oauth_version=&quot;1.0&quot;, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>oauth_timestamp is &quot;%1&quot;, which is no time.</source>
        <translation>oauth_timestamp ist „%1“, was keine Zeit ist.</translation>
    </message>
    <message>
        <source>Send the seconds since 1970 as a whole number.</source>
        <translation>Senden Sie die Sekunden seit 1970 als ganze Zahl.</translation>
    </message>
    <message>
        <source>oauth_timestamp counts milliseconds instead of seconds.</source>
        <translation>oauth_timestamp zählt Millisekunden statt Sekunden.</translation>
    </message>
    <message>
        <source>Divide by 1000: the store wants the seconds since 1970.</source>
        <translation>Teilen Sie durch 1000: Der Shop will die Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>oauth_timestamp is more than ten minutes ahead of this computer&apos;s clock.</source>
        <translation>oauth_timestamp ist der Uhr dieses Computers um mehr als zehn Minuten voraus.</translation>
    </message>
    <message>
        <source>Set the clock of the computer that signs.</source>
        <translation>Stellen Sie die Uhr des Computers, der signiert.</translation>
    </message>
    <message>
        <source>The header&apos;s first word is not spelled OAuth.</source>
        <translation>Das erste Wort des Headers ist nicht „OAuth“ geschrieben.</translation>
    </message>
    <message>
        <source>Write &quot;OAuth&quot; with a capital O and A.</source>
        <translation>Schreiben Sie „OAuth“ mit großem O und A.</translation>
    </message>
    <message>
        <source>A parameter stands in the header twice.</source>
        <translation>Ein Parameter steht zweimal im Header.</translation>
    </message>
    <message>
        <source>Send each parameter once: the store takes the last one.</source>
        <translation>Senden Sie jeden Parameter einmal: Der Shop nimmt den letzten.</translation>
    </message>
    <message>
        <source>A value in the header does not stand in straight quotation marks.</source>
        <translation>Ein Wert im Header steht nicht in geraden Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write name=&quot;value&quot; with the quotation mark &quot;.</source>
        <translation>Schreiben Sie name=&quot;wert&quot; mit dem Anführungszeichen &quot;.</translation>
    </message>
    <message>
        <source>The token&apos;s secret is missing from the key: only the consumer secret was used.</source>
        <translation>Das Secret des Tokens fehlt im Schlüssel: Nur das Consumer Secret wurde verwendet.</translation>
    </message>
    <message>
        <source>Sign with both secrets, joined by &amp;: consumer secret &amp; access token secret.</source>
        <translation>Signieren Sie mit beiden Secrets, verbunden durch &amp;: Consumer Secret &amp; Access Token Secret.</translation>
    </message>
    <message>
        <source>The two secrets changed places in the key.</source>
        <translation>Die beiden Secrets wurden im Schlüssel vertauscht.</translation>
    </message>
    <message>
        <source>The consumer secret comes first, then &amp;, then the access token&apos;s secret.</source>
        <translation>Zuerst kommt das Consumer Secret, dann &amp;, dann das Access Token Secret.</translation>
    </message>
    <message>
        <source>The token itself was used in place of its secret.</source>
        <translation>Statt des Secrets wurde das Token selbst verwendet.</translation>
    </message>
    <message>
        <source>Enter the access token secret, which is another value than the access token.</source>
        <translation>Tragen Sie das Access Token Secret ein; es ist ein anderer Wert als das Access Token.</translation>
    </message>
    <message>
        <source>The consumer key was used in place of the consumer secret.</source>
        <translation>Statt des Consumer Secrets wurde der Consumer Key verwendet.</translation>
    </message>
    <message>
        <source>Enter the consumer secret, which is another value than the consumer key.</source>
        <translation>Tragen Sie das Consumer Secret ein; es ist ein anderer Wert als der Consumer Key.</translation>
    </message>
    <message>
        <source>One secret was used as both.</source>
        <translation>Ein Secret wurde für beide verwendet.</translation>
    </message>
    <message>
        <source>Consumer secret and access token secret are two values: enter each where it belongs.</source>
        <translation>Consumer Secret und Access Token Secret sind zwei Werte: Tragen Sie jeden dort ein, wohin er gehört.</translation>
    </message>
    <message>
        <source>A blank or line end was pasted along with the consumer secret.</source>
        <translation>Mit dem Consumer Secret wurde ein Leerzeichen oder Zeilenende mitkopiert.</translation>
    </message>
    <message>
        <source>Paste the consumer secret anew, without blanks or line ends around it: it has 32 letters and digits.</source>
        <translation>Fügen Sie das Consumer Secret neu ein, ohne Leerzeichen oder Zeilenenden darum: Es hat 32 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>A blank or line end was pasted along with the token&apos;s secret.</source>
        <translation>Mit dem Secret des Tokens wurde ein Leerzeichen oder Zeilenende mitkopiert.</translation>
    </message>
    <message>
        <source>Paste the access token secret anew, without blanks or line ends around it: it has 32 letters and digits.</source>
        <translation>Fügen Sie das Access Token Secret neu ein, ohne Leerzeichen oder Zeilenenden darum: Es hat 32 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>The key was put together without the bare &amp; between its two secrets.</source>
        <translation>Der Schlüssel wurde ohne das bloße &amp; zwischen den beiden Secrets gebildet.</translation>
    </message>
    <message>
        <source>Join the secrets with &amp;, not encoded; where there is no token yet the key still ends with &amp;.</source>
        <translation>Verbinden Sie die Secrets mit &amp;, nicht codiert; auch ohne Token endet der Schlüssel mit &amp;.</translation>
    </message>
    <message>
        <source>The secrets were percent-encoded twice in the key.</source>
        <translation>Die Secrets wurden im Schlüssel zweimal prozentcodiert.</translation>
    </message>
    <message>
        <source>Percent-encode each secret once: many libraries do it by themselves.</source>
        <translation>Codieren Sie jedes Secret einmal: Viele Bibliotheken tun es von selbst.</translation>
    </message>
    <message>
        <source>The secrets were not percent-encoded in the key.</source>
        <translation>Die Secrets wurden im Schlüssel nicht prozentcodiert.</translation>
    </message>
    <message>
        <source>Percent-encode each secret before the two are joined by &amp;.</source>
        <translation>Codieren Sie jedes Secret, bevor die beiden mit &amp; verbunden werden.</translation>
    </message>
    <message>
        <source>The consumer secret is missing from the key.</source>
        <translation>Das Consumer Secret fehlt im Schlüssel.</translation>
    </message>
    <message>
        <source>The verifier was used in place of the token&apos;s secret.</source>
        <translation>Statt des Secrets des Tokens wurde der Verifier verwendet.</translation>
    </message>
    <message>
        <source>Sign the access token call with the secret of the request token.</source>
        <translation>Signieren Sie den Abruf des Access Tokens mit dem Secret des Request Tokens.</translation>
    </message>
    <message>
        <source>The key ends with the word %1 in place of the token&apos;s secret.</source>
        <translation>Der Schlüssel endet mit dem Wort %1 statt mit dem Secret des Tokens.</translation>
    </message>
    <message>
        <source>The program had no token secret and wrote that word: give it the access token secret, or nothing where there is no token yet.</source>
        <translation>Das Programm hatte kein Token Secret und schrieb dieses Wort: Geben Sie ihm das Access Token Secret, oder nichts, solange es noch kein Token gibt.</translation>
    </message>
    <message>
        <source>Quotation marks were taken as part of the consumer secret.</source>
        <translation>Anführungszeichen wurden als Teil des Consumer Secrets genommen.</translation>
    </message>
    <message>
        <source>Enter the consumer secret without quotation marks (.env files, shells).</source>
        <translation>Tragen Sie das Consumer Secret ohne Anführungszeichen ein (.env-Dateien, Shells).</translation>
    </message>
    <message>
        <source>Quotation marks were taken as part of the token&apos;s secret.</source>
        <translation>Anführungszeichen wurden als Teil des Secrets des Tokens genommen.</translation>
    </message>
    <message>
        <source>Enter the access token secret without quotation marks (.env files, shells).</source>
        <translation>Tragen Sie das Access Token Secret ohne Anführungszeichen ein (.env-Dateien, Shells).</translation>
    </message>
    <message>
        <source>The signature was percent-encoded twice in the header.</source>
        <translation>Die Signatur wurde im Header zweimal prozentcodiert.</translation>
    </message>
    <message>
        <source>Percent-encode the signature once when the header is written: many libraries do it by themselves.</source>
        <translation>Codieren Sie die Signatur einmal, wenn der Header geschrieben wird: Viele Bibliotheken tun es von selbst.</translation>
    </message>
    <message>
        <source>The signature was not percent-encoded in the header. A store reads it all the same where nothing on the way takes its + for a blank.</source>
        <translation>Die Signatur wurde im Header nicht prozentcodiert. Ein Shop liest sie trotzdem, wenn unterwegs nichts ihr + für ein Leerzeichen hält.</translation>
    </message>
    <message>
        <source>Percent-encode the signature when the header is written: + is %2B, / is %2F, = is %3D.</source>
        <translation>Codieren Sie die Signatur, wenn der Header geschrieben wird: + ist %2B, / ist %2F, = ist %3D.</translation>
    </message>
    <message>
        <source>The signature was written in hexadecimal digits instead of base64.</source>
        <translation>Die Signatur wurde in Hexadezimalziffern statt in Base64 geschrieben.</translation>
    </message>
    <message>
        <source>Encode the octets of the HMAC in base64 (PHP: hash_hmac with true as its last argument; Node: digest(&apos;base64&apos;)).</source>
        <translation>Codieren Sie die Oktette des HMAC in Base64 (PHP: hash_hmac mit true als letztem Argument; Node: digest(&apos;base64&apos;)).</translation>
    </message>
    <message>
        <source>The hexadecimal digits of the signature were encoded in base64 instead of its octets.</source>
        <translation>Statt der Oktette der Signatur wurden ihre Hexadezimalziffern in Base64 codiert.</translation>
    </message>
    <message>
        <source>The signature was encoded in base64 twice.</source>
        <translation>Die Signatur wurde zweimal in Base64 codiert.</translation>
    </message>
    <message>
        <source>Encode the octets of the HMAC in base64 once.</source>
        <translation>Codieren Sie die Oktette des HMAC einmal in Base64.</translation>
    </message>
    <message>
        <source>The signature was written in the base64 of URLs, or without its = at the end.</source>
        <translation>Die Signatur wurde im Base64 für URLs geschrieben oder ohne ihr = am Ende.</translation>
    </message>
    <message>
        <source>Use plain base64 with + and / and the = at its end, then percent-encode it.</source>
        <translation>Nehmen Sie einfaches Base64 mit + und / und dem = am Ende, und codieren Sie es dann als Prozentcodes.</translation>
    </message>
    <message>
        <source>A blank, line end or quotation mark stands around the signature.</source>
        <translation>Um die Signatur steht ein Leerzeichen, Zeilenende oder Anführungszeichen.</translation>
    </message>
    <message>
        <source>Cut what the base64 function adds: a line end (Ruby: strict_encode64, Python: b64encode).</source>
        <translation>Schneiden Sie ab, was die Base64-Funktion anfügt: ein Zeilenende (Ruby: strict_encode64, Python: b64encode).</translation>
    </message>
    <message>
        <source>The secrets themselves were sent in place of a signature (PLAINTEXT): whoever saw the request has them.</source>
        <translation>Statt einer Signatur wurden die Secrets selbst gesendet (PLAINTEXT): Wer die Anfrage sah, hat sie.</translation>
    </message>
    <message>
        <source>Choose HMAC-SHA256 as the signature method, and let the store issue new secrets.</source>
        <translation>Wählen Sie HMAC-SHA256 als Signaturmethode, und lassen Sie den Shop neue Secrets ausstellen.</translation>
    </message>
    <message>
        <source>Postman: on the tab Authorization choose HMAC-SHA256 as Signature Method.</source>
        <translation>Postman: Wählen Sie auf der Karteikarte Authorization HMAC-SHA256 als Signature Method.</translation>
    </message>
    <message>
        <source>Postman: on the tab Authorization fill in Token Secret; if it is a variable, look whether the chosen environment has it.</source>
        <translation>Postman: Füllen Sie auf der Karteikarte Authorization das Feld Token Secret aus; ist es eine Variable, sehen Sie nach, ob die gewählte Umgebung sie hat.</translation>
    </message>
    <message>
        <source>Postman: on the tab Authorization fill in Consumer Secret; if it is a variable, look whether the chosen environment has it.</source>
        <translation>Postman: Füllen Sie auf der Karteikarte Authorization das Feld Consumer Secret aus; ist es eine Variable, sehen Sie nach, ob die gewählte Umgebung sie hat.</translation>
    </message>
    <message>
        <source>Postman: on the tab Authorization let Consumer Secret and Token Secret change places.</source>
        <translation>Postman: Vertauschen Sie auf der Karteikarte Authorization Consumer Secret und Token Secret.</translation>
    </message>
    <message>
        <source>Postman: paste Consumer Secret anew; a line end in the variable&apos;s current value does not show there.</source>
        <translation>Postman: Fügen Sie Consumer Secret neu ein; ein Zeilenende im Wert der Variablen ist dort nicht zu sehen.</translation>
    </message>
    <message>
        <source>Postman: paste Token Secret anew; a line end in the variable&apos;s current value does not show there.</source>
        <translation>Postman: Fügen Sie Token Secret neu ein; ein Zeilenende im Wert der Variablen ist dort nicht zu sehen.</translation>
    </message>
    <message>
        <source>Postman: empty the field Realm under Advanced.</source>
        <translation>Postman: Leeren Sie unter Advanced das Feld Realm.</translation>
    </message>
    <message>
        <source>Postman: switch off &quot;Add empty parameters to signature&quot; under Authorization.</source>
        <translation>Postman: Schalten Sie unter Authorization „Add empty parameters to signature“ aus.</translation>
    </message>
    <message>
        <source>Postman: under Authorization set &quot;Add authorization data to&quot; to Request Headers.</source>
        <translation>Postman: Stellen Sie unter Authorization „Add authorization data to“ auf Request Headers.</translation>
    </message>
    <message>
        <source>Insomnia: on the tab Auth choose HMAC-SHA256 as Signature Method.</source>
        <translation>Insomnia: Wählen Sie auf der Karteikarte Auth HMAC-SHA256 als Signature Method.</translation>
    </message>
    <message>
        <source>Insomnia: on the tab Auth fill in Token Secret.</source>
        <translation>Insomnia: Füllen Sie auf der Karteikarte Auth das Feld Token Secret aus.</translation>
    </message>
    <message>
        <source>Insomnia: on the tab Auth empty the field Realm.</source>
        <translation>Insomnia: Leeren Sie auf der Karteikarte Auth das Feld Realm.</translation>
    </message>
    <message>
        <source>oauth-1.0a: set signature_method: &apos;HMAC-SHA256&apos; and let hash_function use createHmac(&apos;sha256&apos;, key).</source>
        <translation>oauth-1.0a: Setzen Sie signature_method: &apos;HMAC-SHA256&apos;, und lassen Sie hash_function createHmac(&apos;sha256&apos;, key) verwenden.</translation>
    </message>
    <message>
        <source>oauth-1.0a: signature_method and hash_function are two settings: &apos;HMAC-SHA256&apos; and createHmac(&apos;sha256&apos;, key).</source>
        <translation>oauth-1.0a: signature_method und hash_function sind zwei Einstellungen: &apos;HMAC-SHA256&apos; und createHmac(&apos;sha256&apos;, key).</translation>
    </message>
    <message>
        <source>oauth-1.0a: end hash_function with digest(&apos;base64&apos;).</source>
        <translation>oauth-1.0a: Beenden Sie hash_function mit digest(&apos;base64&apos;).</translation>
    </message>
    <message>
        <source>oauth-1.0a: give authorize() the whole url with its query, or the query&apos;s parameters as data.</source>
        <translation>oauth-1.0a: Geben Sie authorize() die ganze url mit ihrer Query oder die Parameter der Query als data.</translation>
    </message>
    <message>
        <source>oauth-1.0a: leave data out of what authorize() is given when the body is JSON.</source>
        <translation>oauth-1.0a: Lassen Sie data bei authorize() weg, wenn der Body JSON ist.</translation>
    </message>
    <message>
        <source>oauth-1.0a: give authorize() the token as its second argument: {key, secret}.</source>
        <translation>oauth-1.0a: Geben Sie authorize() das Token als zweites Argument: {key, secret}.</translation>
    </message>
    <message>
        <source>oauth-1.0a: give authorize() the method that is sent.</source>
        <translation>oauth-1.0a: Geben Sie authorize() die Methode, die gesendet wird.</translation>
    </message>
    <message>
        <source>The npm package oauth knows no HMAC-SHA256: use oauth-1.0a instead.</source>
        <translation>Das npm-Paket oauth kennt kein HMAC-SHA256: Nehmen Sie stattdessen oauth-1.0a.</translation>
    </message>
    <message>
        <source>Guzzle: set &apos;signature_method&apos; =&gt; Oauth1::SIGNATURE_METHOD_HMACSHA256 (oauth-subscriber 0.6 or newer).</source>
        <translation>Guzzle: Setzen Sie &apos;signature_method&apos; =&gt; Oauth1::SIGNATURE_METHOD_HMACSHA256 (oauth-subscriber 0.6 oder neuer).</translation>
    </message>
    <message>
        <source>Guzzle: set &apos;token_secret&apos; of the Oauth1 middleware.</source>
        <translation>Guzzle: Setzen Sie &apos;token_secret&apos; der Oauth1-Middleware.</translation>
    </message>
    <message>
        <source>Guzzle: write the query as a string with its brackets encoded, not as a nested array.</source>
        <translation>Guzzle: Schreiben Sie die Query als Text mit codierten Klammern, nicht als verschachteltes Array.</translation>
    </message>
    <message>
        <source>RestSharp: give ForProtectedResource() OAuthSignatureMethod.HmacSha256.</source>
        <translation>RestSharp: Geben Sie ForProtectedResource() OAuthSignatureMethod.HmacSha256.</translation>
    </message>
    <message>
        <source>RestSharp: ForProtectedResource() takes four values in this order: consumer key, consumer secret, access token, access token secret.</source>
        <translation>RestSharp: ForProtectedResource() nimmt vier Werte in dieser Reihenfolge: Consumer Key, Consumer Secret, Access Token, Access Token Secret.</translation>
    </message>
    <message>
        <source>requests-oauthlib: OAuth1(…, signature_method=&apos;HMAC-SHA256&apos;).</source>
        <translation>requests-oauthlib: OAuth1(…, signature_method=&apos;HMAC-SHA256&apos;).</translation>
    </message>
    <message>
        <source>requests-oauthlib: OAuth1(…, resource_owner_secret=…) is missing.</source>
        <translation>requests-oauthlib: OAuth1(…, resource_owner_secret=…) fehlt.</translation>
    </message>
    <message>
        <source>requests-oauthlib: leave realm out of OAuth1(…).</source>
        <translation>requests-oauthlib: Lassen Sie realm bei OAuth1(…) weg.</translation>
    </message>
    <message>
        <source>requests-oauthlib: write spaces as %20 in the URL yourself; params= makes + of them, which Commerce up to 2.4.7 reads as a plus.</source>
        <translation>requests-oauthlib: Schreiben Sie Leerzeichen in der URL selbst als %20; params= macht + daraus, was Commerce bis 2.4.7 als Plus liest.</translation>
    </message>
    <message>
        <source>Adobe&apos;s PHP example: getSignatureMethod() of the OauthClient has to return &apos;HMAC-SHA256&apos;, and the Signature class has to know it.</source>
        <translation>Adobes PHP-Beispiel: getSignatureMethod() des OauthClient muss &apos;HMAC-SHA256&apos; liefern, und die Klasse Signature muss es kennen.</translation>
    </message>
    <message>
        <source>Adobe&apos;s PHP example: its library reads the query with parse_str into nested arrays; it cannot sign searchCriteria[…].</source>
        <translation>Adobes PHP-Beispiel: Seine Bibliothek liest die Query mit parse_str in verschachtelte Arrays; searchCriteria[…] kann sie nicht signieren.</translation>
    </message>
    <message>
        <source>the npm package oauth</source>
        <translation>dem npm-Paket oauth</translation>
    </message>
    <message>
        <source>Adobe&apos;s PHP example (PHPoAuthLib)</source>
        <translation>Adobes PHP-Beispiel (PHPoAuthLib)</translation>
    </message>
    <message>
        <source>PHP&apos;s OAuth extension</source>
        <translation>PHPs OAuth-Erweiterung</translation>
    </message>
    <message>
        <source>Ruby&apos;s oauth</source>
        <translation>Rubys oauth</translation>
    </message>
    <message>
        <source>The signature was made over %1:// instead of the scheme that the request was sent with.</source>
        <translation>Die Signatur wurde über %1:// gemacht statt über das Schema, mit dem die Anfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>Sign exactly the address that is called. Behind a proxy that ends TLS the store may see http although you call https: then sign http, or let the proxy tell the store (X-Forwarded-Proto).</source>
        <translation>Signieren Sie genau die Adresse, die aufgerufen wird. Hinter einem Proxy, der TLS beendet, sieht der Shop vielleicht http, obwohl Sie https aufrufen: Signieren Sie dann http, oder lassen Sie es den Proxy dem Shop sagen (X-Forwarded-Proto).</translation>
    </message>
    <message>
        <source>The port was left out of the signature.</source>
        <translation>Der Port fehlt in der Signatur.</translation>
    </message>
    <message>
        <source>Sign the port too where it is not 80 for http or 443 for https.</source>
        <translation>Signieren Sie auch den Port, wenn er nicht 80 bei http oder 443 bei https ist.</translation>
    </message>
    <message>
        <source>Port %1 was written into the signature, although the address has none.</source>
        <translation>In der Signatur steht Port %1, obwohl die Adresse keinen hat.</translation>
    </message>
    <message>
        <source>Leave out port 80 for http and 443 for https when you sign.</source>
        <translation>Lassen Sie beim Signieren Port 80 bei http und 443 bei https weg.</translation>
    </message>
    <message>
        <source>The signature was made over the host %1, which is not the one that was called.</source>
        <translation>Die Signatur wurde über den Host %1 gemacht, der nicht der aufgerufene ist.</translation>
    </message>
    <message>
        <source>Call and sign one and the same host: the one in the store&apos;s base URL.</source>
        <translation>Rufen Sie ein und denselben Host auf, den Sie signieren: den in der Basis-URL des Shops.</translation>
    </message>
    <message>
        <source>The signature was made over the host %1, which another line of the request names.</source>
        <translation>Die Signatur wurde über den Host %1 gemacht, den eine andere Zeile der Anfrage nennt.</translation>
    </message>
    <message>
        <source>Sign the host that the store sees in the Host header.</source>
        <translation>Signieren Sie den Host, den der Shop im Host-Header sieht.</translation>
    </message>
    <message>
        <source>The host was signed as %1: its capital letters are not those that the store uses.</source>
        <translation>Der Host wurde als %1 signiert: Seine Groß- und Kleinschreibung ist nicht die des Shops.</translation>
    </message>
    <message>
        <source>Write the host in small letters, in the address and in the signature.</source>
        <translation>Schreiben Sie den Host klein, in der Adresse und in der Signatur.</translation>
    </message>
    <message>
        <source>Only the path was signed, without scheme and host.</source>
        <translation>Nur der Pfad wurde signiert, ohne Schema und Host.</translation>
    </message>
    <message>
        <source>Sign the whole address: scheme, host and path.</source>
        <translation>Signieren Sie die ganze Adresse: Schema, Host und Pfad.</translation>
    </message>
    <message>
        <source>The signature was made over port %1.</source>
        <translation>Die Signatur wurde über Port %1 gemacht.</translation>
    </message>
    <message>
        <source>Sign the port that is called, not the one behind a proxy or in a container.</source>
        <translation>Signieren Sie den Port, der aufgerufen wird, nicht den hinter einem Proxy oder in einem Container.</translation>
    </message>
    <message>
        <source>The signature was made over the host %1.</source>
        <translation>Die Signatur wurde über den Host %1 gemacht.</translation>
    </message>
    <message>
        <source>Sign the host that is called, not the one behind a proxy or in a container.</source>
        <translation>Signieren Sie den Host, der aufgerufen wird, nicht den hinter einem Proxy oder in einem Container.</translation>
    </message>
    <message>
        <source>oauth-1.0a: it leaves the names of the query encoded, so give authorize() a url with bare [ and ], or the query&apos;s parameters as data.</source>
        <translation>oauth-1.0a: Es lässt die Namen der Abfrage kodiert. Geben Sie authorize() eine url mit bloßen [ und ], oder die Parameter der Abfrage als data.</translation>
    </message>
    <message>
        <source>What was signed is below, with words in capitals for what the log does not keep.</source>
        <translation>Was signiert wurde, steht unten; Wörter in Großbuchstaben stehen für das, was das Protokoll nicht aufhebt.</translation>
    </message>
    <message>
        <source>oauth_verifier stands in the address or body instead of the Authorization header.</source>
        <translation>oauth_verifier steht in der Adresse oder im Rumpf statt im Authorization-Header.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>This is not a regular file; it was not opened.</source>
        <translation>Das ist keine gewöhnliche Datei; sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The file is larger than %L1 MiB.</source>
        <translation>Die Datei ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>An element has more than %L1 attributes.</source>
        <translation>Ein Element hat mehr als %L1 Attribute.</translation>
    </message>
    <message>
        <source>The file&apos;s elements are in a namespace; Commerce finds nothing in it.</source>
        <translation>Die Elemente der Datei liegen in einem Namensraum; Commerce findet darin nichts.</translation>
    </message>
    <message>
        <source>The attribute &quot;%1&quot; has %L2 characters; at most %L3 are allowed.</source>
        <translation>Das Attribut „%1“ hat %L2 Zeichen; höchstens %L3 sind erlaubt.</translation>
    </message>
    <message>
        <source>A tag or a comment has more than %L1 characters.</source>
        <translation>Ein Tag oder Kommentar hat mehr als %L1 Zeichen.</translation>
    </message>
    <message>
        <source>The file is not well-formed XML.</source>
        <translation>Die Datei ist kein wohlgeformtes XML.</translation>
    </message>
    <message>
        <source>The file has a document type declaration, which Commerce&apos;s files never need. It was not read.</source>
        <translation>Die Datei hat eine Dokumenttyp-Deklaration, die Dateien von Commerce nie brauchen. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Elements are nested more than %L1 levels deep.</source>
        <translation>Elemente sind mehr als %L1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The file has more than %L1 elements.</source>
        <translation>Die Datei hat mehr als %L1 Elemente.</translation>
    </message>
    <message>
        <source>The YAML has an anchor or alias (&amp; or *), which can expand without end. Save the document as JSON, or without anchors and aliases.</source>
        <translation>Das YAML hat einen Anker oder Alias (&amp; oder *), der sich endlos ausdehnen kann. Speichern Sie das Dokument als JSON, oder ohne Anker und Aliasse.</translation>
    </message>
    <message>
        <source>The YAML has more than %L1 values.</source>
        <translation>Das YAML hat mehr als %L1 Werte.</translation>
    </message>
    <message>
        <source>The YAML is nested more than %L1 levels deep.</source>
        <translation>Das YAML ist mehr als %L1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The YAML has a key that is not text.</source>
        <translation>Das YAML hat einen Schlüssel, der kein Text ist.</translation>
    </message>
    <message>
        <source>The YAML is larger than %L1 MiB.</source>
        <translation>Das YAML ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>The YAML cannot be read.</source>
        <translation>Das YAML lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>DropQuestion</name>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>Remove also the %n below</source>
        <translation>
            <numerusform>Auch die %n darunter entfernen</numerusform>
            <numerusform>Auch die %n darunter entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resource(s) below need this one. If you keep those, this one stays granted as their parent.</source>
        <translation>
            <numerusform>%n gewählte Ressource darunter braucht diese. Behalten Sie jene, bleibt diese als übergeordnete gewährt.</numerusform>
            <numerusform>%n gewählte Ressourcen darunter brauchen diese. Behalten Sie jene, bleibt diese als übergeordnete gewährt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This resource is granted because %n chosen resource(s) below need it.</source>
        <translation>
            <numerusform>Diese Ressource ist gewährt, weil %n gewählte Ressource darunter sie braucht.</numerusform>
            <numerusform>Diese Ressource ist gewährt, weil %n gewählte Ressourcen darunter sie brauchen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>This call was not signed, so it has no base string.</source>
        <translation>Dieser Aufruf war nicht signiert und hat daher keinen Basisstring.</translation>
    </message>
    <message>
        <source>The log of calls cannot be written in %1, so what goes over the wire is not kept for now. Everything else works. Check that the disk is not full.</source>
        <translation>Das Protokoll der Aufrufe lässt sich in %1 nicht schreiben; was übertragen wird, wird daher vorerst nicht festgehalten. Alles andere geht. Prüfen Sie, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>Request token</source>
        <translation>Anfragetoken</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Proof of the tokens</source>
        <translation>Probe der Token</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Testaufruf</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Test of the way</source>
        <translation>Test des Wegs</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Credentials from the store</source>
        <translation>Zugangsdaten vom Shop</translation>
    </message>
    <message>
        <source>Login page</source>
        <translation>Anmeldeseite</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Progress page</source>
        <translation>Fortschrittsseite</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Name look-up</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Warten auf die Antwort</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Try %1, signed as %2</source>
        <translation>Versuch %1, signiert als %2</translation>
    </message>
    <message>
        <source>Signed for %1</source>
        <translation>Signiert für %1</translation>
    </message>
    <message>
        <source>For the program %1</source>
        <translation>Für das Programm %1</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message>
        <source>Answered: %1 in %2</source>
        <translation>Geantwortet: %1 in %2</translation>
    </message>
    <message>
        <source>Nothing of it left this computer.</source>
        <translation>Nichts davon hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>The answer says: %1</source>
        <translation>Die Antwort sagt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more like it came shortly before and are not in the log.</source>
        <translation>
            <numerusform>Kurz davor kam noch %n dieser Art, der nicht im Protokoll steht.</numerusform>
            <numerusform>Kurz davor kamen noch %n dieser Art, die nicht im Protokoll stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Request:</source>
        <translation>Anfrage:</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Base string: %1</source>
        <translation>Basisstring: %1</translation>
    </message>
    <message>
        <source>The form it was sent with is part of the signature and not in the log, so this is not the whole of it.</source>
        <translation>Das mitgesendete Formular gehört zur Signatur und steht nicht im Protokoll; das ist also nicht der ganze Basisstring.</translation>
    </message>
    <message>
        <source>The log of calls is damaged. Nothing else is. Clear it: it is then put aside, and a new one is begun.</source>
        <translation>Das Protokoll der Aufrufe ist beschädigt, sonst nichts. Leeren Sie es: Es wird dann zur Seite gelegt und ein neues begonnen.</translation>
    </message>
    <message>
        <source>The log of calls was damaged. It was put aside as %1, and a new one was begun. Everything else works.</source>
        <translation>Das Protokoll der Aufrufe war beschädigt. Es wurde als %1 zur Seite gelegt und ein neues begonnen. Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>Signed with the tokens that are kept here, as this does: %1.</source>
        <translation>Mit den hier gespeicherten Token signiert, so wie: %1.</translation>
    </message>
    <message>
        <source>Signed with another consumer key than the one that is kept here: that of an earlier activation, or of another integration in the store.</source>
        <translation>Mit einem anderen Consumer Key signiert als dem hier gespeicherten: dem einer früheren Aktivierung oder einer anderen Integration im Shop.</translation>
    </message>
    <message>
        <source>Signed with another access token than the one that is kept here: that of an earlier activation.</source>
        <translation>Mit einem anderen Zugriffstoken signiert als dem hier gespeicherten: dem einer früheren Aktivierung.</translation>
    </message>
    <message>
        <source>Signed with a request token, which is used once and not kept, so that nothing can be compared with the signature.</source>
        <translation>Mit einem Request Token signiert, das einmal gebraucht und nicht gespeichert wird, deshalb lässt sich nichts mit der Signatur vergleichen.</translation>
    </message>
    <message>
        <source>It names the key and the token that are kept here, but no known way of signing makes this signature of them: its secrets were others, or it was changed after it was signed.</source>
        <translation>Sie nennt den Key und das Token, die hier gespeichert sind, doch keine bekannte Art zu signieren ergibt daraus diese Signatur: Ihre Geheimnisse waren andere, oder sie wurde nach dem Signieren verändert.</translation>
    </message>
    <message>
        <source>The log has no values of what programs call, so neither the address nor a base string of it is as it was sent.</source>
        <translation>Das Protokoll hat keine Werte dessen, was Programme aufrufen; weder die Adresse noch ein Basisstring davon ist also, wie gesendet wurde.</translation>
    </message>
    <message>
        <source>No tokens of this integration are kept here, so that nothing can be compared with the signature.</source>
        <translation>Hier sind keine Token dieser Integration aufbewahrt; daher lässt sich nichts mit der Signatur vergleichen.</translation>
    </message>
    <message>
        <source>Signed with the tokens that are kept here, but wrong:</source>
        <translation>Mit den hier aufbewahrten Token signiert, aber falsch:</translation>
    </message>
    <message>
        <source>what is hidden in the address</source>
        <translation>was in der Adresse verborgen ist</translation>
    </message>
    <message>
        <source>the form it was sent with</source>
        <translation>das mitgesendete Formular</translation>
    </message>
    <message>
        <source>what is hidden in its header</source>
        <translation>was in seinem Header verborgen ist</translation>
    </message>
    <message>
        <source>The log holds no mark of the signature that could be compared.</source>
        <translation>Das Protokoll enthält kein Kennzeichen der Signatur, das sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>The log does not hold all that was signed (%1), and without that neither a right signature nor a known mistake comes to this one.</source>
        <translation>Das Protokoll enthält nicht alles, was signiert wurde (%1), und ohne das ergibt weder eine richtige Signatur noch ein bekannter Fehler diese.</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Consumer Key</source>
        <translation>Consumer Key</translation>
    </message>
    <message>
        <source>Consumer Secret</source>
        <translation>Consumer Secret</translation>
    </message>
    <message>
        <source>Access Token</source>
        <translation>Access Token</translation>
    </message>
    <message>
        <source>Access Token Secret</source>
        <translation>Access Token Secret</translation>
    </message>
    <message>
        <source>This does not hold what Admin shows after Allow: %1, each of 32 letters and digits.</source>
        <translation>Das enthält nicht, was der Admin nach „Erlauben“ zeigt: %1, jeweils 32 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Es fehlt: %1.</translation>
    </message>
    <message>
        <source>Named, but without a value of 32 letters and digits: %1. Programs often leave secret values out of what they export.</source>
        <translation>Genannt, aber ohne einen Wert aus 32 Buchstaben und Ziffern: %1. Programme lassen geheime Werte beim Exportieren oft weg.</translation>
    </message>
    <message>
        <source>This holds more than one %1. Pass the values of one integration only.</source>
        <translation>Das enthält mehr als einen Wert für %1. Geben Sie nur die Werte einer einzigen Integration an.</translation>
    </message>
    <message>
        <source>%1 and %2 are the same value. Copy them once more.</source>
        <translation>%1 und %2 sind derselbe Wert. Kopieren Sie die Werte noch einmal.</translation>
    </message>
    <message>
        <source>This is more than %1 MiB, far more than four values need.</source>
        <translation>Das sind mehr als %1 MiB, weit mehr als vier Werte brauchen.</translation>
    </message>
    <message>
        <source>%1 is there already. Name a new file: nothing is overwritten.</source>
        <translation>%1 gibt es schon. Nennen Sie eine neue Datei: Nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Environment variables (.env)</source>
        <translation>Umgebungsvariablen (.env)</translation>
    </message>
    <message>
        <source>Postman environment</source>
        <translation>Postman-Umgebung</translation>
    </message>
    <message>
        <source>Bruno environment</source>
        <translation>Bruno-Umgebung</translation>
    </message>
    <message>
        <source>Bruno leaves values marked as secret out of its files, so they are not marked here. Keep the file out of the collection&apos;s repository, or mark the four values as secret in Bruno.</source>
        <translation>Bruno lässt geheime Werte aus seinen Dateien weg; darum sind sie hier nicht als geheim markiert. Legen Sie die Datei nicht ins Repository der Sammlung, oder markieren Sie die vier Werte in Bruno als geheim.</translation>
    </message>
    <message>
        <source>Insomnia collection</source>
        <translation>Insomnia-Sammlung</translation>
    </message>
    <message>
        <source>Script that signs for curl</source>
        <translation>Skript, das für curl signiert</translation>
    </message>
    <message>
        <source>curl cannot sign OAuth 1.0a. This bash script does it with openssl, for calls without a query; the proxy signs any call for curl.</source>
        <translation>curl kann OAuth 1.0a nicht signieren. Dieses Bash-Skript tut es mit openssl, für Aufrufe ohne Abfrageteil; der Proxy signiert jeden Aufruf von curl.</translation>
    </message>
    <message>
        <source>PHP array</source>
        <translation>PHP-Array</translation>
    </message>
    <message>
        <source>Table of n98-magerun2</source>
        <translation>Tabelle von n98-magerun2</translation>
    </message>
    <message>
        <source>Whoever has these four values can do in the store what %1 may do, from any computer, and Latchkey cannot see it. They stay valid until the integration is reauthorized or deleted in Admin. Recommended instead: Latchkey&apos;s proxy, which signs for other programs and shows them no token.</source>
        <translation>Wer diese vier Werte hat, kann im Shop alles, was %1 darf, von jedem Computer aus, und Latchkey sieht es nicht. Sie gelten, bis die Integration im Admin erneut autorisiert oder gelöscht wird. Besser ist der Proxy von Latchkey: Er signiert für andere Programme und zeigt ihnen kein Token.</translation>
    </message>
    <message>
        <source>The tokens are not of 32 letters and digits each, as every store&apos;s are. They are not handed over.</source>
        <translation>Die Token bestehen nicht aus je 32 Buchstaben und Ziffern wie die jedes Shops. Sie werden nicht herausgegeben.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>1. Choose how you sign in to Latchkey</source>
        <translation>1. Wählen Sie, wie Sie sich bei Latchkey anmelden</translation>
    </message>
    <message>
        <source>A name and a password of your own, not your Admin password. You need them at every activation, in the window that Admin opens.</source>
        <translation>Eigener Name und eigenes Passwort, nicht das vom Admin. Sie brauchen beides bei jeder Aktivierung, im Fenster, das der Admin öffnet.</translation>
    </message>
    <message>
        <source>2. Enter your store</source>
        <translation>2. Tragen Sie Ihren Shop ein</translation>
    </message>
    <message>
        <source>Its address is enough, for example https://shop.example. Call the integration by the software that needs access.</source>
        <translation>Seine Adresse genügt, zum Beispiel https://shop.example. Nennen Sie die Integration nach der Software, die Zugriff braucht.</translation>
    </message>
    <message>
        <source>3. Choose what it may do</source>
        <translation>3. Wählen Sie, was sie darf</translation>
    </message>
    <message>
        <source>The maker of your software says what it needs. Or leave it out here and choose in Admin.</source>
        <translation>Der Hersteller Ihrer Software sagt, was sie braucht. Oder lassen Sie es hier aus und wählen Sie im Admin.</translation>
    </message>
    <message>
        <source>4. Enter it in Admin</source>
        <translation>4. Tragen Sie sie im Admin ein</translation>
    </message>
    <message>
        <source>Latchkey shows the fields of Admin&apos;s form in their order, each to copy; the list can be printed.</source>
        <translation>Latchkey zeigt die Felder in der Reihenfolge des Admin, jedes zum Kopieren; die Liste lässt sich drucken.</translation>
    </message>
    <message>
        <source>5. Activate it</source>
        <translation>5. Aktivieren Sie sie</translation>
    </message>
    <message>
        <source>Click Activate in Admin, then Allow, and sign in with the login from step 1. Latchkey fetches the access, tests it and keeps it in the keychain.</source>
        <translation>Klicken Sie im Admin auf „Aktivieren“, dann „Erlauben“, und melden Sie sich mit dem Login aus Schritt 1 an. Latchkey holt den Zugriff, prüft ihn und verwahrt ihn im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Erst üben</translation>
    </message>
    <message>
        <source>The built-in practice store shows the whole way in two minutes. Nothing there is real, and nothing leaves this computer.</source>
        <translation>Der eingebaute Übungsshop zeigt den ganzen Weg in zwei Minuten. Nichts daran ist echt, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>The card says why</source>
        <translation>Die Karte sagt, warum</translation>
    </message>
    <message>
        <source>Select the integration: its card says what happened and has the button that helps. Below it, Details for support opens the very event.</source>
        <translation>Wählen Sie die Integration: Ihre Karte sagt, was geschah, und hat den Knopf, der hilft. Darunter führt „Details für den Support“ zu genau diesem Ereignis.</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Bitten Sie um Hilfe</translation>
    </message>
    <message>
        <source>Copy for support takes versions, addresses and every step along, and no secret: paste it into a mail to your support.</source>
        <translation>„Für den Support kopieren“ nimmt Versionen, Adressen und jeden Schritt mit, aber kein Geheimnis: Fügen Sie es in eine Mail an Ihren Support ein.</translation>
    </message>
    <message>
        <source>Everywhere in the window</source>
        <translation>Überall im Fenster</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Press the button of the card</source>
        <translation>Knopf der Karte drücken</translation>
    </message>
    <message>
        <source>In the search and the list</source>
        <translation>In Suche und Liste</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>Von der Suche in die Liste</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Open the selected integration</source>
        <translation>Gewählte Integration öffnen</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Sie bearbeiten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Sie entfernen</translation>
    </message>
    <message>
        <source>Among the resources</source>
        <translation>Bei den Ressourcen</translation>
    </message>
    <message>
        <source>Search them</source>
        <translation>Ressourcen durchsuchen</translation>
    </message>
    <message>
        <source>Choose or drop one with all below it</source>
        <translation>Eine mit allem darunter wählen oder abwählen</translation>
    </message>
    <message>
        <source>Choose only this one</source>
        <translation>Nur diese wählen</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What to do when it fails</source>
        <translation>Was tun, wenn es nicht klappt</translation>
    </message>
    <message>
        <source>In the API console</source>
        <translation>In der API-Konsole</translation>
    </message>
    <message>
        <source>Send the call</source>
        <translation>Den Aufruf senden</translation>
    </message>
</context>
<context>
    <name>HttpServer</name>
    <message>
        <source>Latchkey may not use port %1 on this computer. Choose another port in Settings.</source>
        <translation>Latchkey darf Port %1 auf diesem Computer nicht benutzen. Wählen Sie in den Einstellungen einen anderen Port.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1 now. Connect it to that network, or choose another address.</source>
        <translation>Dieser Computer hat die Adresse %1 gerade nicht. Verbinden Sie ihn mit jenem Netz, oder wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Other computers reach %1, so Latchkey speaks only HTTPS there: make or import a certificate first.</source>
        <translation>Andere Computer erreichen %1, deshalb spricht Latchkey dort nur HTTPS: Erzeugen oder importieren Sie zuerst ein Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate cannot be used for HTTPS here. Make or import it again.</source>
        <translation>Das Zertifikat lässt sich hier nicht für HTTPS verwenden. Erzeugen oder importieren Sie es neu.</translation>
    </message>
</context>
<context>
    <name>Httpcall</name>
    <message>
        <source>%1 did not answer within %2 s. Check the address, and whether a firewall or a missing VPN is in the way.</source>
        <translation>%1 hat in %2 s nicht geantwortet. Prüfen Sie die Adresse und ob eine Firewall oder ein fehlendes VPN im Weg ist.</translation>
    </message>
    <message>
        <source>%1 took the request but gave no answer within %2 s. The store may be busy or stuck; look at its server before you try again.</source>
        <translation>%1 hat die Anfrage angenommen, aber in %2 s keine Antwort gegeben. Der Shop ist womöglich überlastet oder hängt; sehen Sie nach seinem Server, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer of %1 was still incomplete after %2 s. The store or the line is too slow; try again at a quieter time.</source>
        <translation>Die Antwort von %1 war nach %2 s noch unvollständig. Der Shop oder die Leitung ist zu langsam; versuchen Sie es erneut, wenn weniger los ist.</translation>
    </message>
    <message>
        <source>The call to %1 was cancelled.</source>
        <translation>Der Aufruf von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 answered with more data than expected, so the answer was cut off. Check that the address is the address of the store.</source>
        <translation>%1 hat mit mehr Daten als erwartet geantwortet, deshalb wurde die Antwort abgeschnitten. Prüfen Sie, ob das die Adresse des Shops ist.</translation>
    </message>
    <message>
        <source>%1 answered with endless header lines, so the answer was cut off. Check that the address is the address of the store.</source>
        <translation>%1 hat mit endlosen Kopfzeilen geantwortet, deshalb wurde die Antwort abgeschnitten. Prüfen Sie, ob das die Adresse des Shops ist.</translation>
    </message>
    <message>
        <source>%1 compressed its answer in a way that Latchkey cannot read. Ask whoever runs the store&apos;s server to send gzip or no compression.</source>
        <translation>%1 hat seine Antwort so komprimiert, dass Latchkey sie nicht lesen kann. Bitten Sie den Betreiber des Servers, mit gzip oder unkomprimiert zu antworten.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be passed on. Check the disk, or the program that takes the answer.</source>
        <translation>Die Antwort von %1 ließ sich nicht weitergeben. Prüfen Sie den Datenträger oder das Programm, das sie bekommt.</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer. Try again; if that happens once more, look into the log of the store&apos;s server.</source>
        <translation>%1 hat die Verbindung mitten in der Antwort geschlossen. Versuchen Sie es erneut; passiert das noch einmal, sehen Sie ins Protokoll des Shop-Servers.</translation>
    </message>
    <message>
        <source>%1 closed the connection without answering. Look into the log of the store&apos;s server before you try again.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen. Sehen Sie ins Protokoll des Shop-Servers, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing answers at %1: the connection was refused. Check the address and the port, and whether the store&apos;s server is running.</source>
        <translation>Unter %1 antwortet nichts: Die Verbindung wurde abgelehnt. Prüfen Sie Adresse und Port und ob der Server des Shops läuft.</translation>
    </message>
    <message>
        <source>%1 could not be reached. Check the network connection, and whether a firewall or a missing VPN is in the way.</source>
        <translation>%1 war nicht erreichbar. Prüfen Sie die Netzwerkverbindung und ob eine Firewall oder ein fehlendes VPN im Weg ist.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of %1, so nothing was sent. Ask whoever runs the store&apos;s server for a valid certificate, or add the certificate&apos;s issuer to those that this computer trusts.</source>
        <translation>Dieser Computer vertraut dem Zertifikat von %1 nicht, deshalb wurde nichts gesendet. Bitten Sie den Betreiber des Shop-Servers um ein gültiges Zertifikat, oder nehmen Sie dessen Aussteller unter die auf, denen dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>There is no secure connection to %1, so nothing was sent. Check whether this port speaks https.</source>
        <translation>Zu %1 gibt es keine sichere Verbindung, deshalb wurde nichts gesendet. Prüfen Sie, ob dieser Port https spricht.</translation>
    </message>
    <message>
        <source>The proxy refused to connect to the store (status %1). Check the proxy set in the environment (https_proxy) and its password.</source>
        <translation>Der Proxy hat die Verbindung zum Shop abgelehnt (Status %1). Prüfen Sie den Proxy aus der Umgebung (https_proxy) und dessen Passwort.</translation>
    </message>
    <message>
        <source>The proxy set in the environment (https_proxy, all_proxy) could not be used. Check the address of the proxy, or unset the variable.</source>
        <translation>Der Proxy aus der Umgebung (https_proxy, all_proxy) ist nicht nutzbar. Prüfen Sie die Adresse des Proxys oder entfernen Sie die Variable.</translation>
    </message>
    <message>
        <source>%1 could not be found: its name is not known here (DNS). Check the spelling of the address and the network connection.</source>
        <translation>%1 wurde nicht gefunden: Der Name ist hier nicht bekannt (DNS). Prüfen Sie die Schreibweise der Adresse und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>%1 gave an answer that is not proper HTTP. Check that this address and port are those of the store&apos;s web server.</source>
        <translation>Die Antwort von %1 ist kein gültiges HTTP. Prüfen Sie, ob Adresse und Port die des Webservers des Shops sind.</translation>
    </message>
    <message>
        <source>The call to %1 failed. The details tell support why.</source>
        <translation>Der Aufruf von %1 ist fehlgeschlagen. Die Einzelheiten sagen dem Support, warum.</translation>
    </message>
    <message>
        <source>This request to %1 cannot be sent: its method, address or headers hold characters that HTTP does not allow there.</source>
        <translation>Diese Anfrage an %1 lässt sich nicht senden: Methode, Adresse oder Kopfzeilen enthalten Zeichen, die HTTP dort nicht erlaubt.</translation>
    </message>
    <message>
        <source>This file holds no certificate that can be read. It takes a certificate as PEM (it begins with -----BEGIN CERTIFICATE-----) or DER.</source>
        <translation>Diese Datei enthält kein lesbares Zertifikat. Es muss als PEM (beginnt mit -----BEGIN CERTIFICATE-----) oder DER vorliegen.</translation>
    </message>
    <message>
        <source>%1 could not be reached through the proxy set in the environment (https_proxy, http_proxy or all_proxy) or in the system. Check the address of the proxy.</source>
        <translation>%1 war über den Proxy nicht erreichbar, der in der Umgebung (https_proxy, http_proxy oder all_proxy) oder im System eingestellt ist. Prüfen Sie die Adresse des Proxys.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired, so nothing was sent. Ask whoever runs the store&apos;s server to renew it.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen; es wurde nichts gesendet. Bitten Sie den Betreiber des Shop-Servers, es zu erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet, so nothing was sent. Check the clock of this computer.</source>
        <translation>Das Zertifikat von %1 gilt noch nicht; es wurde nichts gesendet. Prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate of %1 is made out to another name, so nothing was sent. Check the address, with and without www, or ask whoever runs the store&apos;s server for a certificate with that name.</source>
        <translation>Das Zertifikat von %1 ist auf einen anderen Namen ausgestellt; es wurde nichts gesendet. Prüfen Sie die Adresse, mit und ohne www, oder bitten Sie den Betreiber des Shop-Servers um ein Zertifikat mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>Install</name>
    <message>
        <source>The module is not switched on. The shop is as it was.</source>
        <translation>Das Modul ist nicht eingeschaltet. Der Shop ist, wie er war.</translation>
    </message>
    <message>
        <source>The module&apos;s files are there and it may not be switched on. The shop does not use it yet. Install again to go on.</source>
        <translation>Die Dateien des Moduls sind da, eingeschaltet ist es vielleicht nicht. Der Shop nutzt es noch nicht. Installieren Sie erneut, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The module is switched on, and the database was not updated to the end. Until setup:upgrade has run, the shop may answer with errors. Install again at once, or uninstall the module.</source>
        <translation>Das Modul ist eingeschaltet, die Datenbank aber nicht fertig aktualisiert. Bis setup:upgrade gelaufen ist, kann der Shop mit Fehlern antworten. Installieren Sie gleich noch einmal oder deinstallieren Sie das Modul.</translation>
    </message>
    <message>
        <source>The integration is set up, and the store&apos;s code is not compiled. In production mode pages may fail or be slow. Install again, or run bin/magento setup:di:compile there.</source>
        <translation>Die Integration ist eingerichtet, der Code des Shops aber nicht kompiliert. Im Produktionsmodus können Seiten fehlschlagen oder langsam sein. Installieren Sie erneut oder führen Sie dort bin/magento setup:di:compile aus.</translation>
    </message>
    <message>
        <source>The integration is set up, and the shop&apos;s style sheets are not all there. Install again, or run bin/magento setup:static-content:deploy there.</source>
        <translation>Die Integration ist eingerichtet, aber es fehlen Stylesheets des Shops. Installieren Sie erneut oder führen Sie dort bin/magento setup:static-content:deploy aus.</translation>
    </message>
    <message>
        <source>The module is installed. Run bin/magento cache:clean there.</source>
        <translation>Das Modul ist installiert. Führen Sie dort bin/magento cache:clean aus.</translation>
    </message>
    <message>
        <source>The module is installed. Look whether maintenance mode is off.</source>
        <translation>Das Modul ist installiert. Sehen Sie nach, ob der Wartungsmodus aus ist.</translation>
    </message>
    <message>
        <source>The module is still there, and so may be its integration.</source>
        <translation>Das Modul ist noch da, seine Integration vielleicht auch.</translation>
    </message>
    <message>
        <source>The integration is removed, and the module may still be switched on. Uninstall again to go on: the next setup:upgrade could bring the integration back.</source>
        <translation>Die Integration ist entfernt, das Modul vielleicht noch eingeschaltet. Deinstallieren Sie erneut: Das nächste setup:upgrade könnte die Integration wieder anlegen.</translation>
    </message>
    <message>
        <source>The module is switched off, and its files are not all gone. Uninstall again to go on.</source>
        <translation>Das Modul ist ausgeschaltet, aber noch nicht alle Dateien sind weg. Deinstallieren Sie erneut, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The module is gone, and the store still remembers that it ran. Uninstall again to go on: otherwise a later install does not create the integration.</source>
        <translation>Das Modul ist weg, der Shop merkt sich aber noch, dass es gelaufen ist. Deinstallieren Sie erneut: Sonst legt eine spätere Installation die Integration nicht an.</translation>
    </message>
    <message>
        <source>The module is gone, and setup:upgrade did not run to the end. Run it there, or uninstall again.</source>
        <translation>Das Modul ist weg, setup:upgrade aber nicht zu Ende gelaufen. Führen Sie es dort aus oder deinstallieren Sie erneut.</translation>
    </message>
    <message>
        <source>The module is gone, and the store&apos;s code is not compiled. In production mode pages may fail or be slow. Run bin/magento setup:di:compile there.</source>
        <translation>Das Modul ist weg, der Code des Shops aber nicht kompiliert. Im Produktionsmodus können Seiten fehlschlagen oder langsam sein. Führen Sie dort bin/magento setup:di:compile aus.</translation>
    </message>
    <message>
        <source>The module is gone, and the shop&apos;s style sheets are not all there. Run bin/magento setup:static-content:deploy there.</source>
        <translation>Das Modul ist weg, aber es fehlen Stylesheets des Shops. Führen Sie dort bin/magento setup:static-content:deploy aus.</translation>
    </message>
    <message>
        <source>The module is gone. Run bin/magento cache:clean there.</source>
        <translation>Das Modul ist weg. Führen Sie dort bin/magento cache:clean aus.</translation>
    </message>
    <message>
        <source>The module is gone. Look whether maintenance mode is off.</source>
        <translation>Das Modul ist weg. Sehen Sie nach, ob der Wartungsmodus aus ist.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Looking at the store&apos;s folder</source>
        <translation>Der Ordner des Shops wird angesehen</translation>
    </message>
    <message>
        <source>Asking the store for its modules</source>
        <translation>Der Shop wird nach seinen Modulen gefragt</translation>
    </message>
    <message>
        <source>Asking the store for its integration</source>
        <translation>Der Shop wird nach seiner Integration gefragt</translation>
    </message>
    <message>
        <source>Asking the store whether its database is up to date</source>
        <translation>Der Shop wird gefragt, ob seine Datenbank aktuell ist</translation>
    </message>
    <message>
        <source>The shop answers with its maintenance page (503).</source>
        <translation>Der Shop antwortet mit seiner Wartungsseite (503).</translation>
    </message>
    <message>
        <source>The shop&apos;s front page answers with status %1 instead of 200.</source>
        <translation>Die Startseite des Shops antwortet mit Status %1 statt 200.</translation>
    </message>
    <message>
        <source>The shop&apos;s front page sends visitors to another address, where it was not followed.</source>
        <translation>Die Startseite des Shops leitet zu einer anderen Adresse weiter; dorthin wurde ihr nicht gefolgt.</translation>
    </message>
    <message>
        <source>The shop&apos;s front page has lost its style sheet. Run bin/magento setup:static-content:deploy there.</source>
        <translation>Der Startseite des Shops fehlt ihr Stylesheet. Führen Sie dort bin/magento setup:static-content:deploy aus.</translation>
    </message>
    <message>
        <source>An earlier install was cut off by a restart of the server at the step &quot;%1&quot;.</source>
        <translation>Eine frühere Installation wurde durch einen Neustart des Servers beim Schritt „%1“ abgebrochen.</translation>
    </message>
    <message>
        <source>An earlier install was cut off by a restart of the server.</source>
        <translation>Eine frühere Installation wurde durch einen Neustart des Servers abgebrochen.</translation>
    </message>
    <message>
        <source>Maintenance mode stayed on; it is taken off at the end of this one.</source>
        <translation>Der Wartungsmodus blieb an; er wird am Ende dieser Installation ausgeschaltet.</translation>
    </message>
    <message>
        <source>The connection to the server was lost. It ends the step and takes maintenance mode off by itself within half a minute.</source>
        <translation>Die Verbindung zum Server ging verloren. Er beendet den Schritt und schaltet den Wartungsmodus binnen einer halben Minute selbst aus.</translation>
    </message>
    <message>
        <source>Something is being installed in this store already. Wait until it is done.</source>
        <translation>In diesem Shop wird schon etwas installiert. Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>The store&apos;s folder var cannot be written there. Run as the account that owns the store&apos;s files.</source>
        <translation>Der Ordner var des Shops ist nicht beschreibbar. Nennen Sie das Konto, dem die Dateien des Shops gehören.</translation>
    </message>
    <message>
        <source>The server could not begin: nothing was changed.</source>
        <translation>Der Server konnte nicht anfangen: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The store did not say what is needed to install a module.</source>
        <translation>Der Shop hat nicht gesagt, was man wissen muss, um ein Modul zu installieren.</translation>
    </message>
    <message>
        <source>The profile&apos;s folder cannot be written, so nothing was begun: %1</source>
        <translation>Der Ordner des Profils ist nicht beschreibbar, darum wurde nichts begonnen: %1</translation>
    </message>
    <message>
        <source>Removing %1 from %2 (begun %3) was cut off at the step &quot;%4&quot;.</source>
        <translation>Das Entfernen von %1 aus %2 (begonnen %3) wurde beim Schritt „%4“ abgebrochen.</translation>
    </message>
    <message>
        <source>Installing %1 in %2 (begun %3) was cut off at the step &quot;%4&quot;.</source>
        <translation>Die Installation von %1 in %2 (begonnen %3) wurde beim Schritt „%4“ abgebrochen.</translation>
    </message>
    <message>
        <source>The server takes maintenance mode off by itself, unless it was restarted too: look whether the shop answers.</source>
        <translation>Der Server schaltet den Wartungsmodus selbst aus, außer er wurde auch neu gestartet: Sehen Sie nach, ob der Shop antwortet.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>patches: %1</source>
        <translation>Patches: %1</translation>
    </message>
    <message>
        <source>setup:upgrade also runs what waits for other modules: %1. Ask whoever maintains them if you did not expect that.</source>
        <translation>setup:upgrade führt auch aus, was für andere Module ansteht: %1. Fragen Sie, wer sie betreut, falls Sie das nicht erwartet haben.</translation>
    </message>
    <message>
        <source>The store says that setup:upgrade has something to do already, and not for which module: a declared database table differs. It will run too.</source>
        <translation>Der Shop sagt, dass setup:upgrade schon etwas zu tun hat, aber nicht für welches Modul: Eine deklarierte Tabelle weicht ab. Auch das wird ausgeführt.</translation>
    </message>
    <message>
        <source>It could not be read whether updates of other modules wait. setup:upgrade would run them too.</source>
        <translation>Ob Updates anderer Module anstehen, ließ sich nicht lesen. setup:upgrade würde auch sie ausführen.</translation>
    </message>
    <message>
        <source>Maintenance mode is on already. It stays on afterwards.</source>
        <translation>Der Wartungsmodus ist schon an. Er bleibt danach an.</translation>
    </message>
    <message>
        <source>Visitors may see errors while the steps run. Maintenance mode shows them a notice instead.</source>
        <translation>Besucher können währenddessen Fehler sehen. Mit Wartungsmodus sehen sie stattdessen einen Hinweis.</translation>
    </message>
    <message>
        <source>No language of the shop&apos;s style sheets was found on the server. They are deployed for en_US only.</source>
        <translation>Auf dem Server fand sich keine Sprache für die Stylesheets des Shops. Sie werden nur für en_US bereitgestellt.</translation>
    </message>
    <message>
        <source>The disk of the store&apos;s server has only %1 MiB left.</source>
        <translation>Auf dem Server des Shops sind nur noch %1 MiB frei.</translation>
    </message>
    <message>
        <source>The store&apos;s own backup is switched off (system/backup/functionality_enabled), so none is made. Make one with mysqldump, or ask your hosting provider for a snapshot.</source>
        <translation>Die Sicherung des Shops ist ausgeschaltet (system/backup/functionality_enabled), darum wird keine gemacht. Machen Sie eine mit mysqldump oder bitten Sie Ihren Hoster um einen Snapshot.</translation>
    </message>
    <message>
        <source>The store did not say its mode. Production is assumed.</source>
        <translation>Der Shop hat seinen Modus nicht genannt. Angenommen wird der Produktionsmodus.</translation>
    </message>
    <message>
        <source>A module&apos;s name is like Acme_Bridge: two words of letters and digits, each with a capital first.</source>
        <translation>Ein Modul heißt wie Acme_Bridge: zwei Wörter aus Buchstaben und Ziffern, jedes mit großem Anfang.</translation>
    </message>
    <message>
        <source>The store has %1 from another folder (%2), most likely by Composer. Update or remove it there.</source>
        <translation>Der Shop hat %1 aus einem anderen Ordner (%2), wohl durch Composer. Aktualisieren oder entfernen Sie es dort.</translation>
    </message>
    <message>
        <source>The store&apos;s files belong to %1, and the server was reached as %2. Name %1 as the account to run as.</source>
        <translation>Die Dateien des Shops gehören %1, erreicht wurde der Server als %2. Nennen Sie %1 als Konto, unter dem gearbeitet wird.</translation>
    </message>
    <message>
        <source>The store has no module %1.</source>
        <translation>Der Shop hat kein Modul %1.</translation>
    </message>
    <message>
        <source>The shop&apos;s front page has a problem already: %1</source>
        <translation>Die Startseite des Shops hat schon jetzt ein Problem: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Paste this into a shell on %1, as the account that owns the store&apos;s files.</source>
        <translation>Das in eine Shell auf %1 einfügen, als das Konto, dem die Dateien des Shops gehören.</translation>
    </message>
    <message>
        <source>The store runs behind: %1</source>
        <translation>Der Shop läuft hinter: %1</translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation>Datenbank sichern</translation>
    </message>
    <message>
        <source>Remove the integration</source>
        <translation>Integration entfernen</translation>
    </message>
    <message>
        <source>Turn maintenance mode on</source>
        <translation>Wartungsmodus einschalten</translation>
    </message>
    <message>
        <source>Copy the module&apos;s files</source>
        <translation>Dateien des Moduls kopieren</translation>
    </message>
    <message>
        <source>Switch the module on</source>
        <translation>Modul einschalten</translation>
    </message>
    <message>
        <source>Switch the module off</source>
        <translation>Modul ausschalten</translation>
    </message>
    <message>
        <source>Remove the module&apos;s files</source>
        <translation>Dateien des Moduls entfernen</translation>
    </message>
    <message>
        <source>Update the database</source>
        <translation>Datenbank aktualisieren</translation>
    </message>
    <message>
        <source>Forget that the module ran</source>
        <translation>Vergessen, dass das Modul gelaufen ist</translation>
    </message>
    <message>
        <source>Deploy the shop&apos;s style sheets and scripts</source>
        <translation>Stylesheets und Skripte des Shops bereitstellen</translation>
    </message>
    <message>
        <source>Compile the store&apos;s code</source>
        <translation>Code des Shops kompilieren</translation>
    </message>
    <message>
        <source>Clean the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>Turn maintenance mode off</source>
        <translation>Wartungsmodus ausschalten</translation>
    </message>
    <message>
        <source>Ask the store what it has now</source>
        <translation>Den Shop fragen, was er jetzt hat</translation>
    </message>
    <message>
        <source>Runs the setup of every module that has something waiting. It cannot be undone, and is not stopped half-way.</source>
        <translation>Führt die Einrichtung jedes Moduls aus, für das etwas ansteht. Das lässt sich nicht rückgängig machen und wird nicht mittendrin angehalten.</translation>
    </message>
    <message>
        <source>Generated code and style sheets stay as they are.</source>
        <translation>Erzeugter Code und Stylesheets bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Generated code and the shop&apos;s style sheets are thrown away and made anew.</source>
        <translation>Erzeugter Code und Stylesheets des Shops werden weggeworfen und neu gemacht.</translation>
    </message>
    <message>
        <source>Written to var/backups by the store itself. The shop shows a notice meanwhile.</source>
        <translation>Der Shop schreibt sie selbst nach var/backups. Währenddessen zeigt er einen Hinweis.</translation>
    </message>
    <message>
        <source>Its tokens stop working at once. It goes first: without its module&apos;s files a store can no longer remove it.</source>
        <translation>Ihre Token gelten sofort nicht mehr. Sie geht zuerst: Ohne die Dateien ihres Moduls kann ein Shop sie nicht mehr entfernen.</translation>
    </message>
    <message>
        <source>Visitors see a notice instead of the shop.</source>
        <translation>Besucher sehen einen Hinweis statt des Shops.</translation>
    </message>
    <message>
        <source>Into %1, as the account that owns the store&apos;s files. The shop does not notice.</source>
        <translation>Nach %1, als das Konto, dem die Dateien des Shops gehören. Der Shop merkt davon nichts.</translation>
    </message>
    <message>
        <source>Changes app/etc/config.php and clears the cache and generated classes. The next pages are slower.</source>
        <translation>Ändert app/etc/config.php und leert Cache und erzeugte Klassen. Die nächsten Seiten sind langsamer.</translation>
    </message>
    <message>
        <source>%1 goes.</source>
        <translation>%1 wird entfernt.</translation>
    </message>
    <message>
        <source>Rows of setup_module and patch_list that name %1 go. Otherwise a later install would not create the integration.</source>
        <translation>Die Zeilen von setup_module und patch_list, die %1 nennen, werden entfernt. Sonst würde eine spätere Installation die Integration nicht anlegen.</translation>
    </message>
    <message>
        <source>Several minutes. Until it is done the shop has no style.</source>
        <translation>Mehrere Minuten. Bis dahin hat der Shop keine Gestaltung.</translation>
    </message>
    <message>
        <source>About two minutes. Until it is done pages may fail in production mode.</source>
        <translation>Etwa zwei Minuten. Bis dahin können im Produktionsmodus Seiten fehlschlagen.</translation>
    </message>
    <message>
        <source>The next pages are slower.</source>
        <translation>Die nächsten Seiten sind langsamer.</translation>
    </message>
    <message>
        <source>The server does this itself, even after a failure or when the connection is lost.</source>
        <translation>Das tut der Server selbst, auch nach einem Fehler oder wenn die Verbindung abreißt.</translation>
    </message>
    <message>
        <source>Whether the module and its integration are gone, and the shop answers.</source>
        <translation>Ob Modul und Integration weg sind und der Shop antwortet.</translation>
    </message>
    <message>
        <source>Whether the integration is there with the resources you chose, and the shop answers.</source>
        <translation>Ob die Integration mit den gewählten Ressourcen da ist und der Shop antwortet.</translation>
    </message>
    <message>
        <source>Remove %1 in the project&apos;s repository.</source>
        <translation>Entfernen Sie %1 im Repository des Projekts.</translation>
    </message>
    <message>
        <source>Remove the line &apos;%1&apos; from app/etc/config.php.</source>
        <translation>Entfernen Sie die Zeile &apos;%1&apos; aus app/etc/config.php.</translation>
    </message>
    <message>
        <source>Commit and deploy as usual.</source>
        <translation>Committen und deployen Sie wie gewohnt.</translation>
    </message>
    <message>
        <source>In the project&apos;s repository, see to %1: the module is written there.</source>
        <translation>Sehen Sie sich im Repository des Projekts %1 an: Dorthin wird das Modul geschrieben.</translation>
    </message>
    <message>
        <source>Add &apos;%1&apos; =&gt; 1 to the modules in app/etc/config.php, or run bin/magento module:enable %1 there.</source>
        <translation>Ergänzen Sie &apos;%1&apos; =&gt; 1 bei den Modulen in app/etc/config.php oder führen Sie dort bin/magento module:enable %1 aus.</translation>
    </message>
    <message>
        <source>Commit both and deploy as usual: the deployment runs setup:upgrade and setup:di:compile.</source>
        <translation>Committen Sie beides und deployen Sie wie gewohnt: Dabei laufen setup:upgrade und setup:di:compile.</translation>
    </message>
    <message>
        <source>Then check here whether the store has the integration.</source>
        <translation>Prüfen Sie dann hier, ob der Shop die Integration hat.</translation>
    </message>
    <message>
        <source>The server has given the install up, because it heard nothing from here.</source>
        <translation>Der Server hat die Installation aufgegeben, weil er von hier nichts mehr hörte.</translation>
    </message>
    <message>
        <source>The disk of the store&apos;s server is full. Make room there, then install again.</source>
        <translation>Auf dem Server des Shops ist kein Platz mehr. Schaffen Sie Platz und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store&apos;s files are read-only. Put the module into the project&apos;s repository and deploy it from there.</source>
        <translation>Die Dateien des Shops sind schreibgeschützt. Legen Sie das Modul ins Repository des Projekts und deployen Sie es von dort.</translation>
    </message>
    <message>
        <source>PHP&apos;s memory limit there (%1 bytes) is too low. Raise memory_limit of PHP on the command line, then install again.</source>
        <translation>Das Speicherlimit von PHP dort (%1 Bytes) ist zu niedrig. Erhöhen Sie memory_limit für PHP auf der Kommandozeile und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>PHP cannot read %1: there is a mistake in line %2. Correct the file, then install again.</source>
        <translation>PHP kann %1 nicht lesen: In Zeile %2 ist ein Fehler. Berichtigen Sie die Datei und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store cannot read %1: there is a mistake near line %2. Correct the file, then install again.</source>
        <translation>Der Shop kann %1 nicht lesen: Bei Zeile %2 ist ein Fehler. Berichtigen Sie die Datei und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store refuses %1: it does not follow the store&apos;s rules for such files. Correct the file, then install again.</source>
        <translation>Der Shop lehnt %1 ab: Die Datei folgt nicht seinen Regeln. Berichtigen Sie sie und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store cannot read %1. Correct the file, then install again.</source>
        <translation>Der Shop kann %1 nicht lesen. Berichtigen Sie die Datei und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store refuses the element %1 in line %2 of an XML file. Correct the file, then install again.</source>
        <translation>Der Shop lehnt das Element %1 in Zeile %2 einer XML-Datei ab. Berichtigen Sie die Datei und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The module&apos;s setup class asks for the integration &quot;%1&quot;, which its etc/integration/config.xml does not define. Both must use the same name.</source>
        <translation>Die Setup-Klasse des Moduls verlangt die Integration „%1“, die seine etc/integration/config.xml nicht definiert. Beide müssen denselben Namen verwenden.</translation>
    </message>
    <message>
        <source>The store does not find the module %1. Check that its files are in app/code and that registration.php names it.</source>
        <translation>Der Shop findet das Modul %1 nicht. Prüfen Sie, ob seine Dateien in app/code liegen und registration.php es nennt.</translation>
    </message>
    <message>
        <source>The store cannot switch %1, because other modules depend on it or it on them. What it says names them.</source>
        <translation>Der Shop kann %1 nicht schalten, weil andere Module davon abhängen oder es von ihnen. Was er sagt, nennt sie.</translation>
    </message>
    <message>
        <source>The PHP that was used does not fit the store: it is another version, or an extension is missing. Name the store&apos;s own PHP.</source>
        <translation>Das verwendete PHP passt nicht zum Shop: Es ist eine andere Version, oder eine Erweiterung fehlt. Nennen Sie das PHP des Shops.</translation>
    </message>
    <message>
        <source>The PHP that was used lacks the extension %1. Name the store&apos;s own PHP, or have the extension installed.</source>
        <translation>Dem verwendeten PHP fehlt die Erweiterung %1. Nennen Sie das PHP des Shops oder lassen Sie die Erweiterung installieren.</translation>
    </message>
    <message>
        <source>The PHP that was used lacks an extension: it does not know %1. Name the store&apos;s own PHP, or have the extension installed.</source>
        <translation>Dem verwendeten PHP fehlt eine Erweiterung: Es kennt %1 nicht. Nennen Sie das PHP des Shops oder lassen Sie die Erweiterung installieren.</translation>
    </message>
    <message>
        <source>The PHP that was used lacks pdo_mysql. Name the store&apos;s own PHP, or have the extension installed.</source>
        <translation>Dem verwendeten PHP fehlt pdo_mysql. Nennen Sie das PHP des Shops oder lassen Sie die Erweiterung installieren.</translation>
    </message>
    <message>
        <source>Another process kept the database locked. Wait until the store is quiet, or turn maintenance mode on, then install again.</source>
        <translation>Ein anderer Prozess hielt die Datenbank gesperrt. Warten Sie, bis im Shop weniger los ist, oder nehmen Sie den Wartungsmodus, und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store does not reach its database. Ask whoever runs the store whether it is up, then install again.</source>
        <translation>Der Shop erreicht seine Datenbank nicht. Fragen Sie den Betreiber, ob sie läuft, und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store does not reach its search engine, and without it setup:upgrade refuses to run. Ask whoever runs the store whether it is up, then install again.</source>
        <translation>Der Shop erreicht seine Suchmaschine nicht, und ohne sie läuft setup:upgrade nicht. Fragen Sie den Betreiber, ob sie läuft, und installieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>A class of some module needs an area that this command does not have. What the store says names it; its author has to correct it.</source>
        <translation>Eine Klasse eines Moduls braucht einen Bereich (area), den dieser Befehl nicht hat. Was der Shop sagt, nennt sie; ihr Autor muss das berichtigen.</translation>
    </message>
    <message>
        <source>There is no installed store in that folder. Check that it is the store&apos;s root folder.</source>
        <translation>In diesem Ordner ist kein installierter Shop. Prüfen Sie, ob es der Hauptordner des Shops ist.</translation>
    </message>
    <message>
        <source>A file or folder of the store cannot be written there. Run it as the account that owns the store&apos;s files, and see to the owners of var, generated and pub/static.</source>
        <translation>Eine Datei oder ein Ordner des Shops ist nicht beschreibbar. Nehmen Sie das Konto, dem die Dateien des Shops gehören, und prüfen Sie die Besitzer von var, generated und pub/static.</translation>
    </message>
    <message>
        <source>The store waits for setup:upgrade: its database is older than its modules.</source>
        <translation>Der Shop wartet auf setup:upgrade: Seine Datenbank ist älter als seine Module.</translation>
    </message>
    <message>
        <source>The store&apos;s code asks for the class %1, which is not there. The module that uses it is incomplete or older than the store.</source>
        <translation>Der Code des Shops verlangt die Klasse %1, die es nicht gibt. Das Modul, das sie nutzt, ist unvollständig oder älter als der Shop.</translation>
    </message>
    <message>
        <source>PHP stopped in line %2 of %1. What it says is shown below.</source>
        <translation>PHP blieb in Zeile %2 von %1 stehen. Was es sagt, steht unten.</translation>
    </message>
    <message>
        <source>%1: the server ended the program, most likely because memory ran out there.</source>
        <translation>%1: Der Server hat das Programm beendet, wohl weil ihm der Speicher ausging.</translation>
    </message>
    <message>
        <source>%1: PHP could not be started there. Name the store&apos;s own PHP by its absolute path.</source>
        <translation>%1: PHP ließ sich dort nicht starten. Nennen Sie das PHP des Shops mit seinem vollen Pfad.</translation>
    </message>
    <message>
        <source>%1 failed with exit code %2. What the store says is shown below.</source>
        <translation>%1: fehlgeschlagen mit Exit-Code %2. Was der Shop sagt, steht unten.</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1: angehalten.</translation>
    </message>
    <message>
        <source>%1 took too long and was ended.</source>
        <translation>%1: hat zu lange gedauert und wurde beendet.</translation>
    </message>
    <message>
        <source>%1 printed without end and was ended.</source>
        <translation>%1: gab ohne Ende Text aus und wurde beendet.</translation>
    </message>
    <message>
        <source>The connection to the server was lost during: %1.</source>
        <translation>Die Verbindung zum Server ging verloren bei: %1.</translation>
    </message>
    <message>
        <source>Asking the store which tables differ</source>
        <translation>Der Shop wird gefragt, welche Tabellen abweichen</translation>
    </message>
    <message>
        <source>tables: %1</source>
        <translation>Tabellen: %1</translation>
    </message>
</context>
<context>
    <name>Integrations</name>
    <message>
        <source>There is no integration %1 in this profile. List the integrations to see their ids.</source>
        <translation>In diesem Profil gibt es keine Integration %1. Listen Sie die Integrationen auf, um ihre IDs zu sehen.</translation>
    </message>
    <message>
        <source>There is already an integration named “%1” in this profile. Choose another name.</source>
        <translation>In diesem Profil gibt es schon eine Integration namens „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This cannot be the address of a store&apos;s Admin. Type the address like https://admin.shop.example.</source>
        <translation>Das kann nicht die Adresse des Admin eines Shops sein. Schreiben Sie die Adresse wie https://admin.shop.example.</translation>
    </message>
    <message>
        <source>This cannot be the store URL: %1 Type the URL like https://shop.example/.</source>
        <translation>Das kann nicht die Shop-URL sein: %1 Schreiben Sie die URL wie https://shop.example/.</translation>
    </message>
    <message>
        <source>https:// or http:// is missing at the start.</source>
        <translation>Am Anfang fehlt https:// oder http://.</translation>
    </message>
    <message>
        <source>leave out the “?” or “#” and everything after it.</source>
        <translation>Lassen Sie das „?“ oder „#“ und alles danach weg.</translation>
    </message>
    <message>
        <source>leave out the user name and password, up to the “@”.</source>
        <translation>Lassen Sie Benutzernamen und Passwort weg, bis zum „@“.</translation>
    </message>
    <message>
        <source>the path holds “.” or “..” between slashes.</source>
        <translation>Der Pfad enthält zwischen Schrägstrichen „.“ oder „..“.</translation>
    </message>
    <message>
        <source>the path holds a “%” that is not part of a percent-code.</source>
        <translation>Der Pfad enthält ein „%“, das zu keinem Prozentcode gehört.</translation>
    </message>
    <message>
        <source>the URL is longer than %1 characters.</source>
        <translation>Die URL ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>the URL holds a space, a backslash or an invisible character.</source>
        <translation>Die URL enthält ein Leerzeichen, einen Backslash oder ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>the host name or the port is not possible.</source>
        <translation>Hostname oder Port ist nicht möglich.</translation>
    </message>
    <message>
        <source>this is not a web address.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>With http:// the store&apos;s tokens travel unencrypted, and anyone on the way to %1 can read and use them. Use the store&apos;s https:// address; if the store has none, choose to send the tokens of this integration unencrypted.</source>
        <translation>Mit http:// reisen die Token des Shops unverschlüsselt, und jeder auf dem Weg zu %1 kann sie lesen und benutzen. Nehmen Sie die https://-Adresse des Shops; hat der Shop keine, lassen Sie für diese Integration das unverschlüsselte Senden zu.</translation>
    </message>
    <message>
        <source>Give the integration a name of %1 to %2 visible characters on one line.</source>
        <translation>Geben Sie der Integration einen Namen aus %1 bis %2 sichtbaren Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>A store does not accept this e-mail address. Type an address like name@company.example, or leave the field empty.</source>
        <translation>Diese E-Mail-Adresse nimmt kein Shop an. Schreiben Sie eine Adresse wie name@company.example oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>This cannot be the address of the store&apos;s Admin. Copy the address from the browser, like https://shop.example/admin_1a2b3c/.</source>
        <translation>Das kann nicht die Adresse des Admin sein. Kopieren Sie die Adresse aus dem Browser, etwa https://shop.example/admin_1a2b3c/.</translation>
    </message>
    <message>
        <source>The host is another one: %1, not %2.</source>
        <translation>Der Host ist ein anderer: %1, nicht %2.</translation>
    </message>
    <message>
        <source>The address begins with %1.</source>
        <translation>Die Adresse beginnt mit %1.</translation>
    </message>
    <message>
        <source>The port is another one: %1, not %2.</source>
        <translation>Der Port ist ein anderer: %1, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” at the end is too much.</source>
        <translation>„%1“ am Ende ist zu viel.</translation>
    </message>
    <message>
        <source>“%1” at the end is missing.</source>
        <translation>„%1“ am Ende fehlt.</translation>
    </message>
    <message>
        <source>The path is “%1”, not “%2”.</source>
        <translation>Der Pfad ist „%1“, nicht „%2“.</translation>
    </message>
    <message>
        <source>Something in this choice is not a resource id, so the choice cannot be saved.</source>
        <translation>In dieser Auswahl steht etwas, das keine ID einer Ressource ist; so lässt sie sich nicht speichern.</translation>
    </message>
    <message>
        <source>Integration %1 in the file is not an object.</source>
        <translation>Integration %1 in der Datei ist kein Objekt.</translation>
    </message>
    <message>
        <source>Integration %1 in the file: its “%2” is not understood. Take it out, or write it as an export does.</source>
        <translation>Integration %1 in der Datei: „%2“ wird nicht verstanden. Nehmen Sie es heraus, oder schreiben Sie es wie ein Export.</translation>
    </message>
    <message>
        <source>The file is not JSON (%1, at octet %2). Use one that latchkeyctl integration export wrote.</source>
        <translation>Die Datei ist kein JSON (%1, bei Byte %2). Nehmen Sie eine, die latchkeyctl integration export geschrieben hat.</translation>
    </message>
    <message>
        <source>The file holds no integrations. Use one that latchkeyctl integration export wrote.</source>
        <translation>Die Datei enthält keine Integrationen. Nehmen Sie eine, die latchkeyctl integration export geschrieben hat.</translation>
    </message>
    <message>
        <source>A newer Latchkey wrote the file (version %1; this one reads %2). Update Latchkey on this computer.</source>
        <translation>Ein neueres Latchkey hat die Datei geschrieben (Version %1; dieses liest %2). Aktualisieren Sie Latchkey auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>IntoStore</name>
    <message>
        <source>The store is %1.</source>
        <translation>Der Shop ist %1.</translation>
    </message>
    <message>
        <source>The store is %1, in %2 mode.</source>
        <translation>Der Shop ist %1, im Modus %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>It reaches this computer, so Activate in Admin can work.</source>
        <translation>Er erreicht diesen Computer: „Aktivieren“ im Admin kann also gelingen.</translation>
    </message>
    <message>
        <source>It does not reach this computer, so Activate in Admin would fail. Take the tokens instead.</source>
        <translation>Er erreicht diesen Computer nicht: „Aktivieren“ im Admin würde scheitern. Holen Sie stattdessen die Token.</translation>
    </message>
    <message>
        <source>Missing there: %1.</source>
        <translation>Dort fehlen: %1.</translation>
    </message>
    <message>
        <source>This store does not have: %1.</source>
        <translation>Diese kennt der Shop nicht: %1.</translation>
    </message>
    <message>
        <source>Granted besides: %1.</source>
        <translation>Außerdem gewährt: %1.</translation>
    </message>
    <message>
        <source>The store did not say what the integration may do.</source>
        <translation>Der Shop hat nicht gesagt, was die Integration darf.</translation>
    </message>
    <message>
        <source>Read back: it may do what is chosen here, no more and no less.</source>
        <translation>Nachgelesen: Sie darf, was hier gewählt ist, nicht mehr und nicht weniger.</translation>
    </message>
    <message>
        <source>The store kept another name, e-mail address or URL than it was given. Ask it again.</source>
        <translation>Der Shop hat einen anderen Namen, eine andere E-Mail-Adresse oder URL behalten als angegeben. Fragen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The shop&apos;s front page answers as before, with its style.</source>
        <translation>Die Startseite des Shops antwortet wie zuvor, mit ihrem Stylesheet.</translation>
    </message>
    <message>
        <source>Install it as a module</source>
        <translation>Als Modul installieren</translation>
    </message>
    <message>
        <source>Latchkey copies the module into the store&apos;s folder and runs the store&apos;s own commands, step by step. Nothing is changed before you have seen the plan.</source>
        <translation>Latchkey kopiert das Modul in den Ordner des Shops und führt Schritt für Schritt die Befehle des Shops aus. Nichts wird geändert, bevor Sie den Plan gesehen haben.</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>Plan ansehen</translation>
    </message>
    <message>
        <source>Say where the store is</source>
        <translation>Angeben, wo der Shop ist</translation>
    </message>
    <message>
        <source>Looking at the store …</source>
        <translation>Der Shop wird untersucht …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The store could not be looked at</source>
        <translation>Der Shop ließ sich nicht untersuchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Install it instead</source>
        <translation>Stattdessen installieren</translation>
    </message>
    <message>
        <source>Remove it from the store …</source>
        <translation>Aus dem Shop entfernen …</translation>
    </message>
    <message>
        <source>This store is deployed from a repository</source>
        <translation>Dieser Shop wird aus einem Repository ausgerollt</translation>
    </message>
    <message>
        <source>Its files cannot be changed in place. What is to be done:</source>
        <translation>Seine Dateien lassen sich nicht an Ort und Stelle ändern. Was zu tun ist:</translation>
    </message>
    <message>
        <source>Write the module into the repository …</source>
        <translation>Modul ins Repository schreiben …</translation>
    </message>
    <message>
        <source>Remove the integration</source>
        <translation>Integration entfernen</translation>
    </message>
    <message>
        <source>This would be done to remove it</source>
        <translation>Das würde getan, um es zu entfernen</translation>
    </message>
    <message>
        <source>This would be done</source>
        <translation>Das würde getan</translation>
    </message>
    <message>
        <source>The store has the module&apos;s files already, as they have to be.</source>
        <translation>Der Shop hat die Dateien des Moduls schon, so wie sie sein müssen.</translation>
    </message>
    <message>
        <source>Remove from the store</source>
        <translation>Aus dem Shop entfernen</translation>
    </message>
    <message>
        <source>Install into the store</source>
        <translation>In den Shop installieren</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>This cannot be done as it is</source>
        <translation>So geht es nicht</translation>
    </message>
    <message>
        <source>Removing: step %1 of %2</source>
        <translation>Wird entfernt: Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Installing: step %1 of %2</source>
        <translation>Wird installiert: Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Beginning …</source>
        <translation>Es beginnt …</translation>
    </message>
    <message>
        <source>It ends after this step, which must not be stopped half-way.</source>
        <translation>Es endet nach diesem Schritt, der nicht mittendrin abgebrochen werden darf.</translation>
    </message>
    <message>
        <source>It is being ended.</source>
        <translation>Es wird beendet.</translation>
    </message>
    <message>
        <source>Cancel after this step</source>
        <translation>Nach diesem Schritt abbrechen</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht erledigt: %1</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Maintenance mode is off: the server sees to that in any case.</source>
        <translation>Der Wartungsmodus ist aus: Dafür sorgt der Server in jedem Fall.</translation>
    </message>
    <message>
        <source>The module is removed</source>
        <translation>Das Modul ist entfernt</translation>
    </message>
    <message>
        <source>The module is installed</source>
        <translation>Das Modul ist installiert</translation>
    </message>
    <message>
        <source>The integration was reset: its earlier tokens stopped working.</source>
        <translation>Die Integration wurde zurückgesetzt: Ihre früheren Token gelten nicht mehr.</translation>
    </message>
    <message>
        <source>Go on: activate it in Admin</source>
        <translation>Weiter: im Admin aktivieren</translation>
    </message>
    <message>
        <source>See the plan again</source>
        <translation>Plan erneut ansehen</translation>
    </message>
</context>
<context>
    <name>ListChoice</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not activated yet</source>
        <translation>Noch nicht aktiviert</translation>
    </message>
    <message>
        <source>By store, needs you first</source>
        <translation>Nach Shop, was Sie braucht zuerst</translation>
    </message>
    <message>
        <source>By name, needs you first</source>
        <translation>Nach Name, was Sie braucht zuerst</translation>
    </message>
    <message>
        <source>%1, by store</source>
        <translation>%1, nach Shop</translation>
    </message>
    <message>
        <source>%1, by name</source>
        <translation>%1, nach Name</translation>
    </message>
    <message>
        <source>By state, needs you first</source>
        <translation>Nach Zustand, was Sie braucht zuerst</translation>
    </message>
    <message>
        <source>By last use, needs you first</source>
        <translation>Nach letzter Nutzung, was Sie braucht zuerst</translation>
    </message>
    <message>
        <source>%1, by state</source>
        <translation>%1, nach Zustand</translation>
    </message>
    <message>
        <source>%1, by last use</source>
        <translation>%1, nach letzter Nutzung</translation>
    </message>
</context>
<context>
    <name>Listener</name>
    <message>
        <source>Your store opens this page</source>
        <translation>Diese Seite öffnet Ihr Shop</translation>
    </message>
    <message>
        <source>In Admin, go to System › Extensions › Integrations and click Activate or Reauthorize: Admin then opens this page by itself.</source>
        <translation>Gehen Sie im Admin zu System › Erweiterungen › Integrationen und klicken Sie auf „Aktivieren“ oder „Erneut autorisieren“: Der Admin öffnet diese Seite dann von selbst.</translation>
    </message>
    <message>
        <source>This page is too old</source>
        <translation>Diese Seite ist zu alt</translation>
    </message>
    <message>
        <source>Close this window and click Activate or Reauthorize in Admin once more.</source>
        <translation>Schließen Sie dieses Fenster und klicken Sie im Admin noch einmal auf „Aktivieren“ oder „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this translation, as in HTML&apos;s lang attribute</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>%1 – Latchkey</source>
        <translation>%1 – Latchkey</translation>
    </message>
    <message>
        <source>The next try takes %1 s longer, so that nobody can guess quickly.</source>
        <translation>Der nächste Versuch dauert %1 s länger, damit niemand schnell raten kann.</translation>
    </message>
    <message>
        <source>That name or password is wrong.</source>
        <translation>Name oder Passwort stimmt nicht.</translation>
    </message>
    <message>
        <source>This form was already sent. Type your name and password once more.</source>
        <translation>Dieses Formular wurde schon gesendet. Geben Sie Name und Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Nobody can sign in yet. Create a login in Latchkey first, then come back to this page.</source>
        <translation>Noch kann sich niemand anmelden. Legen Sie zuerst in Latchkey ein Login an und kehren Sie dann zu dieser Seite zurück.</translation>
    </message>
    <message>
        <source>Waiting for the store</source>
        <translation>Warten auf den Shop</translation>
    </message>
    <message>
        <source>You are signed in. The credentials of the store have not arrived yet; this page goes on by itself when they do.</source>
        <translation>Sie sind angemeldet. Die Zugangsdaten des Shops sind noch nicht da; diese Seite geht von selbst weiter, sobald sie ankommen.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung läuft</translation>
    </message>
    <message>
        <source>You are signed in. Latchkey is fetching the access from your store.</source>
        <translation>Sie sind angemeldet. Latchkey holt gerade den Zugriff vom Shop.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Going back to your store.</source>
        <translation>Es geht zurück zu Ihrem Shop.</translation>
    </message>
    <message>
        <source>Close this window to go on in Admin.</source>
        <translation>Schließen Sie dieses Fenster und machen Sie im Admin weiter.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Latchkey&apos;s window says what to do next.</source>
        <translation>Was zu tun ist, steht im Fenster von Latchkey.</translation>
    </message>
    <message>
        <source>Afterwards this window would go to an address that is not your store&apos;s:</source>
        <translation>Danach würde dieses Fenster zu einer Adresse gehen, die nicht die Ihres Shops ist:</translation>
    </message>
    <message>
        <source>Go there only if you open Admin at this address.</source>
        <translation>Gehen Sie nur dorthin, wenn Sie Ihren Admin unter dieser Adresse öffnen.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Bei Latchkey anmelden</translation>
    </message>
    <message>
        <source>When you sign in, this integration gets access to this store:</source>
        <translation>Wenn Sie sich anmelden, erhält diese Integration Zugriff auf diesen Shop:</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in and connect</source>
        <translation>Anmelden und verbinden</translation>
    </message>
    <message>
        <source>A page of Latchkey, on this computer (%1). Your store does not see this password.</source>
        <translation>Eine Seite von Latchkey auf diesem Computer (%1). Ihr Shop sieht dieses Passwort nicht.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Latchkey is being closed</source>
        <translation>Latchkey wird gerade beendet</translation>
    </message>
    <message>
        <source>Start Latchkey again, then click Activate or Reauthorize in Admin once more.</source>
        <translation>Starten Sie Latchkey wieder und klicken Sie dann im Admin noch einmal auf „Aktivieren“ oder „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>Somebody using the same account of this computer signed in at the same time. Type your name and password once more.</source>
        <translation>Unter demselben Konto dieses Computers hat sich gleichzeitig jemand angemeldet. Geben Sie Name und Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Checking name and password …</source>
        <translation>Name und Passwort werden geprüft …</translation>
    </message>
    <message>
        <source>Use the login you created in Latchkey, not your Admin password.</source>
        <translation>Nehmen Sie das Login, das Sie in Latchkey angelegt haben, nicht Ihr Admin-Passwort.</translation>
    </message>
    <message>
        <source>Use the practice store&apos;s own login: Latchkey&apos;s practice window shows it.</source>
        <translation>Nehmen Sie das Login des Übungsshops: Es steht im Übungsfenster von Latchkey.</translation>
    </message>
</context>
<context>
    <name>LoginRepository</name>
    <message>
        <source>Choose a login name of 1 to 64 visible characters, with no blank at its ends.</source>
        <translation>Wählen Sie für das Login einen Namen aus 1 bis 64 sichtbaren Zeichen, ohne Leerzeichen am Rand.</translation>
    </message>
    <message>
        <source>There is already a login named “%1”. Choose another name.</source>
        <translation>Ein Login namens „%1“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no login named “%1”.</source>
        <translation>Ein Login namens „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose a password of at least 8 characters (and at most 1,024 bytes, none of them NUL).</source>
        <translation>Wählen Sie ein Passwort aus mindestens 8 Zeichen (und höchstens 1.024 Bytes, keines davon NUL).</translation>
    </message>
</context>
<context>
    <name>Module</name>
    <message>
        <source>it is accepted as it stands.</source>
        <translation>wird es so angenommen.</translation>
    </message>
    <message>
        <source>The root element is &lt;%1&gt;; a store expects &lt;%2&gt;.</source>
        <translation>Das oberste Element ist &lt;%1&gt;; ein Shop erwartet &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>its integrations are read all the same.</source>
        <translation>werden die Integrationen trotzdem gelesen.</translation>
    </message>
    <message>
        <source>No &lt;integration&gt; stands right below the root.</source>
        <translation>Direkt unter dem obersten Element steht keine &lt;integration&gt;.</translation>
    </message>
    <message>
        <source>no integration appears.</source>
        <translation>erscheint keine Integration.</translation>
    </message>
    <message numerus="yes">
        <source>%n integrations are defined in one file. A store takes that, and sets up those that the class names.</source>
        <translation>
            <numerusform>Eine Datei definiert %n Integration. Ein Shop nimmt das an und richtet die ein, die die Klasse nennt.</numerusform>
            <numerusform>Eine Datei definiert %n Integrationen. Ein Shop nimmt das an und richtet die ein, die die Klasse nennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The integration has no name. setup:upgrade fails in every mode.</source>
        <translation>Die Integration hat keinen Namen. setup:upgrade schlägt in jedem Modus fehl.</translation>
    </message>
    <message>
        <source>The integration&apos;s name has less than 2 characters.</source>
        <translation>Der Name der Integration hat weniger als 2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is defined twice in this file; the later definition replaces the earlier one.</source>
        <translation>„%1“ ist in dieser Datei zweimal definiert; die spätere Definition ersetzt die frühere.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; does not belong here. Possible are %2.</source>
        <translation>&lt;%1&gt; gehört nicht hierher. Möglich sind %2.</translation>
    </message>
    <message>
        <source>it is passed over.</source>
        <translation>wird es übergangen.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; stands here twice.</source>
        <translation>&lt;%1&gt; steht hier zweimal.</translation>
    </message>
    <message>
        <source>the first one counts.</source>
        <translation>zählt das erste.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is in the wrong place. The order is %2.</source>
        <translation>&lt;%1&gt; steht an der falschen Stelle. Die Reihenfolge ist %2.</translation>
    </message>
    <message>
        <source>a URL that is misplaced can be lost.</source>
        <translation>kann eine URL an falscher Stelle verloren gehen.</translation>
    </message>
    <message>
        <source>The integration has no &lt;email&gt;. setup:upgrade fails in every mode.</source>
        <translation>Die Integration hat kein &lt;email&gt;. setup:upgrade schlägt in jedem Modus fehl.</translation>
    </message>
    <message>
        <source>The e-mail address is empty.</source>
        <translation>Die E-Mail-Adresse ist leer.</translation>
    </message>
    <message>
        <source>the integration has none.</source>
        <translation>hat die Integration keine.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address; white space around it counts.</source>
        <translation>„%1“ ist keine E-Mail-Adresse; Leerraum darum zählt mit.</translation>
    </message>
    <message>
        <source>There is only one of &lt;endpoint_url&gt; and &lt;identity_link_url&gt;. A store hands over tokens only with both: without, Admin shows them to be copied.</source>
        <translation>Von &lt;endpoint_url&gt; und &lt;identity_link_url&gt; ist nur eines da. Ein Shop übergibt Tokens nur mit beiden: Sonst zeigt der Admin sie zum Kopieren an.</translation>
    </message>
    <message>
        <source>Admin appends “?” and its own parameters to the identity link URL, so one that has a “?” already arrives broken.</source>
        <translation>Der Admin hängt „?“ und eigene Parameter an die Identity-Link-URL; eine, die schon ein „?“ enthält, kommt kaputt an.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is empty.</source>
        <translation>&lt;%1&gt; ist leer.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; has less than 4 characters.</source>
        <translation>&lt;%1&gt; hat weniger als 4 Zeichen.</translation>
    </message>
    <message>
        <source>the integration has no such URL, and Admin shows the tokens to be copied.</source>
        <translation>hat die Integration diese URL nicht, und der Admin zeigt die Tokens zum Kopieren an.</translation>
    </message>
    <message>
        <source>White space around the address in &lt;%1&gt; becomes part of it, and the store cannot use it.</source>
        <translation>Leerraum um die Adresse in &lt;%1&gt; wird Teil von ihr, und der Shop kann sie nicht benutzen.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; holds a percent sign that begins no percent-code.</source>
        <translation>&lt;%1&gt; enthält ein Prozentzeichen, das keinen Prozentcode beginnt.</translation>
    </message>
    <message>
        <source>“%1” is no web address. A store saves it, and the activation fails.</source>
        <translation>„%1“ ist keine Web-Adresse. Ein Shop speichert sie, und die Aktivierung schlägt fehl.</translation>
    </message>
    <message>
        <source>The integration is called “%1” here and “%2” in config.xml. The store makes it without resources, and setup:upgrade fails.</source>
        <translation>Die Integration heißt hier „%1“ und in config.xml „%2“. Der Shop legt sie ohne Ressourcen an, und setup:upgrade schlägt fehl.</translation>
    </message>
    <message>
        <source>api.xml has no resources for “%1”. The store makes the integration without any, and setup:upgrade fails.</source>
        <translation>api.xml hat keine Ressourcen für „%1“. Der Shop legt die Integration ohne Ressourcen an, und setup:upgrade schlägt fehl.</translation>
    </message>
    <message>
        <source>config.xml has no integration “%1”, so nobody gets these resources.</source>
        <translation>config.xml hat keine Integration „%1“; diese Ressourcen bekommt niemand.</translation>
    </message>
    <message>
        <source>There is no api.xml beside it. The store makes the integration without resources, and setup:upgrade fails.</source>
        <translation>Daneben liegt keine api.xml. Der Shop legt die Integration ohne Ressourcen an, und setup:upgrade schlägt fehl.</translation>
    </message>
    <message>
        <source>There is no config.xml beside it, so no integration appears.</source>
        <translation>Daneben liegt keine config.xml; es erscheint keine Integration.</translation>
    </message>
    <message>
        <source>There is etc/integration.xml and etc/integration/ too. The store reads this file at every setup:upgrade and makes its integrations anew, without tokens, when they differ from it: what the other files set up does not last. Keep one of the two.</source>
        <translation>Es gibt etc/integration.xml und auch etc/integration/. Der Shop liest diese Datei bei jedem setup:upgrade und legt ihre Integrationen neu an, ohne Tokens, wenn sie abweichen: Was die anderen Dateien einrichten, hält nicht. Behalten Sie eines von beiden.</translation>
    </message>
    <message>
        <source>There is no registration.php that registers this folder, so a store does not see the module.</source>
        <translation>Keine registration.php registriert diesen Ordner; ein Shop sieht das Modul nicht.</translation>
    </message>
    <message>
        <source>This registration.php does not register this folder as a module, so a store does not see it.</source>
        <translation>Diese registration.php registriert den Ordner nicht als Modul; ein Shop sieht es nicht.</translation>
    </message>
    <message>
        <source>ComponentRegistrar stands here without its namespace, and no “use” gives it: PHP does not find the class, and the whole store stops.</source>
        <translation>ComponentRegistrar steht hier ohne Namensraum, und kein „use“ nennt ihn: PHP findet die Klasse nicht, und der ganze Shop steht.</translation>
    </message>
    <message>
        <source>There is no etc/module.xml, so a store does not know the module.</source>
        <translation>Es gibt keine etc/module.xml; ein Shop kennt das Modul nicht.</translation>
    </message>
    <message>
        <source>No &lt;module name=&quot;…&quot;&gt; stands here, so a store does not know the module.</source>
        <translation>Hier steht kein &lt;module name=&quot;…&quot;&gt;; ein Shop kennt das Modul nicht.</translation>
    </message>
    <message>
        <source>“%1” is no module&apos;s name: it has to be Vendor_Module, of letters and digits. A store does not find its classes.</source>
        <translation>„%1“ ist kein Modulname: Er muss Anbieter_Modul lauten, aus Buchstaben und Ziffern. Ein Shop findet die Klassen nicht.</translation>
    </message>
    <message>
        <source>The module is called %1 here, and registration.php registers %2: commands of the store fail (“Module &apos;%1&apos; is not correctly registered”).</source>
        <translation>Das Modul heißt hier %1, und registration.php registriert %2: Befehle des Shops schlagen fehl („Module &apos;%1&apos; is not correctly registered“).</translation>
    </message>
    <message>
        <source>composer.json is no JSON object, so Composer refuses it; in app/code the module works.</source>
        <translation>composer.json ist kein JSON-Objekt, Composer lehnt sie ab; in app/code funktioniert das Modul.</translation>
    </message>
    <message>
        <source>The package has no &quot;type&quot;: &quot;magento2-module&quot;.</source>
        <translation>Dem Paket fehlt &quot;type&quot;: &quot;magento2-module&quot;.</translation>
    </message>
    <message>
        <source>Its autoload does not include registration.php: installed by Composer, the module is not registered, and a store does not see it. In app/code it works.</source>
        <translation>Sein autoload bindet registration.php nicht ein: Mit Composer installiert ist das Modul nicht registriert, und ein Shop sieht es nicht. In app/code funktioniert es.</translation>
    </message>
    <message>
        <source>Its autoload has no psr-4 entry for the classes of %1: installed by Composer, they are not found. In app/code they are.</source>
        <translation>Sein autoload hat keinen psr-4-Eintrag für die Klassen von %1: Mit Composer installiert werden sie nicht gefunden, in app/code schon.</translation>
    </message>
    <message>
        <source>The integration asks for no resources, and may do nothing.</source>
        <translation>Die Integration verlangt keine Ressourcen und darf nichts.</translation>
    </message>
    <message>
        <source>The integration asks for no resources. A store in developer mode refuses the file: setup:upgrade fails and leaves an integration without rights; in default and production mode it may do nothing.</source>
        <translation>Die Integration verlangt keine Ressourcen. Ein Shop im Entwicklermodus lehnt die Datei ab: setup:upgrade schlägt fehl und hinterlässt eine Integration ohne Rechte; im Standard- und Produktivmodus darf sie nichts.</translation>
    </message>
    <message>
        <source>A resource has no name. setup:upgrade fails in every mode.</source>
        <translation>Eine Ressource hat keinen Namen. setup:upgrade schlägt in jedem Modus fehl.</translation>
    </message>
    <message>
        <source>“%1” is no resource; these look like Magento_Sales::sales.</source>
        <translation>„%1“ ist keine Ressource; diese sehen aus wie Magento_Sales::sales.</translation>
    </message>
    <message>
        <source>it is passed over without a word.</source>
        <translation>wird sie wortlos übergangen.</translation>
    </message>
    <message>
        <source>A store passes over All (%1) in integration.xml without a word: name the resources one by one, or use etc/integration/.</source>
        <translation>Ein Shop übergeht Alle (%1) in integration.xml wortlos: Nennen Sie die Ressourcen einzeln, oder nehmen Sie etc/integration/.</translation>
    </message>
    <message>
        <source>The store does not have %1, and passes over it without a word.</source>
        <translation>Der Shop hat %1 nicht und übergeht sie wortlos.</translation>
    </message>
    <message>
        <source>No store from 2.4.4 to 2.4.8 has %1: it is passed over without a word.</source>
        <translation>Kein Shop von 2.4.4 bis 2.4.8 hat %1: Sie wird wortlos übergangen.</translation>
    </message>
    <message>
        <source>Similar ones are %1.</source>
        <translation>Ähnlich sind %1.</translation>
    </message>
    <message>
        <source>Parents of resources are missing: %1. The calls work, but Admin does not show in its dialog what the integration may do. Add them.</source>
        <translation>Eltern von Ressourcen fehlen: %1. Die Aufrufe funktionieren, aber der Admin zeigt in seinem Dialog nicht, was die Integration darf. Fügen Sie sie hinzu.</translation>
    </message>
    <message>
        <source>A store looks for the class %1 in this file, which declares %2: setup:upgrade fails.</source>
        <translation>Ein Shop sucht in dieser Datei die Klasse %1, sie deklariert aber %2: setup:upgrade schlägt fehl.</translation>
    </message>
    <message>
        <source>A store looks for the class %1 in this file, which declares %2: it is never run, and no integration appears.</source>
        <translation>Ein Shop sucht in dieser Datei die Klasse %1, sie deklariert aber %2: Sie läuft nie, und es erscheint keine Integration.</translation>
    </message>
    <message>
        <source>The class does not implement %1, which a store demands here: setup:upgrade fails.</source>
        <translation>Die Klasse implementiert %1 nicht, was ein Shop hier verlangt: setup:upgrade schlägt fehl.</translation>
    </message>
    <message>
        <source>A store looks for data patches right in Setup/Patch/Data, and not here: this one is never run, and no integration appears.</source>
        <translation>Ein Shop sucht Data-Patches direkt in Setup/Patch/Data und nicht hier: Dieser läuft nie, und es erscheint keine Integration.</translation>
    </message>
    <message>
        <source>A store looks for Setup/InstallData.php and Setup/UpgradeData.php, and not here: this class is never run, and no integration appears.</source>
        <translation>Ein Shop sucht Setup/InstallData.php und Setup/UpgradeData.php und nicht hier: Diese Klasse läuft nie, und es erscheint keine Integration.</translation>
    </message>
    <message>
        <source>No class has the store process this file: setup:upgrade succeeds, and no integration appears. Add a data patch.</source>
        <translation>Keine Klasse lässt den Shop diese Datei verarbeiten: setup:upgrade gelingt, und es erscheint keine Integration. Fügen Sie einen Data-Patch hinzu.</translation>
    </message>
    <message>
        <source>There is no setup_version, so InstallData and UpgradeData are never run: no error, and no integration.</source>
        <translation>Es gibt keine setup_version, darum laufen InstallData und UpgradeData nie: kein Fehler, und keine Integration.</translation>
    </message>
    <message>
        <source>setup_version is %1, and there is no UpgradeData: a store that has an earlier version shows what changed since in Admin, and grants nothing of it.</source>
        <translation>setup_version ist %1, und es gibt kein UpgradeData: Ein Shop mit einer früheren Version zeigt im Admin, was sich seither geändert hat, und gewährt nichts davon.</translation>
    </message>
    <message>
        <source>No class names “%1”, so this integration does not appear.</source>
        <translation>Keine Klasse nennt „%1“; diese Integration erscheint nicht.</translation>
    </message>
    <message>
        <source>The class names the integration “%1”, and config.xml “%2”: setup:upgrade fails.</source>
        <translation>Die Klasse nennt die Integration „%1“, config.xml „%2“: setup:upgrade schlägt fehl.</translation>
    </message>
    <message>
        <source>The class names the integration “%1”, which no config.xml of this module defines: setup:upgrade fails.</source>
        <translation>Die Klasse nennt die Integration „%1“, die keine config.xml dieses Moduls definiert: setup:upgrade schlägt fehl.</translation>
    </message>
    <message>
        <source>composer.json is no JSON object, so Composer does not read it.</source>
        <translation>composer.json ist kein JSON-Objekt, Composer liest sie nicht.</translation>
    </message>
    <message>
        <source>The file is not well-formed XML (%1). setup:upgrade fails in every mode.</source>
        <translation>Die Datei ist kein wohlgeformtes XML (%1). setup:upgrade schlägt in jedem Modus fehl.</translation>
    </message>
    <message>
        <source>A store in developer mode refuses the file, and setup:upgrade fails; in default and production mode %1</source>
        <translation>Ein Shop im Entwicklermodus lehnt die Datei ab, und setup:upgrade schlägt fehl; im Standard- und Produktivmodus %1</translation>
    </message>
    <message>
        <source>No module here defines an integration: there is no etc/integration/config.xml and no etc/integration.xml.</source>
        <translation>Kein Modul hier definiert eine Integration: Es gibt weder etc/integration/config.xml noch etc/integration.xml.</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>loses something</source>
        <translation>verliert etwas</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>There is no file or folder “%1”.</source>
        <translation>Es gibt keine Datei und keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>Its setup_version, %1, tells a store whether something is to be run.</source>
        <translation>An ihrer setup_version, %1, erkennt ein Shop, ob etwas auszuführen ist.</translation>
    </message>
    <message>
        <source>Registers the module: without it the store does not see it.</source>
        <translation>Registriert das Modul: Ohne sie sieht der Shop es nicht.</translation>
    </message>
    <message>
        <source>Makes a Composer package of it, for Commerce %1 and its PHP versions.</source>
        <translation>Macht ein Composer-Paket daraus, für Commerce %1 und dessen PHP-Versionen.</translation>
    </message>
    <message>
        <source>Names the module, and those that come before it: the ones whose resources it asks for.</source>
        <translation>Nennt das Modul und die, die davor kommen: jene, deren Ressourcen es verlangt.</translation>
    </message>
    <message>
        <source>Has the store make the integration, or bring it up to date, at its next setup:upgrade. A store runs it once, so each change brings a class of another name.</source>
        <translation>Lässt den Shop die Integration beim nächsten setup:upgrade anlegen oder auf den Stand bringen. Ein Shop führt sie einmal aus, darum bringt jede Änderung eine Klasse mit anderem Namen.</translation>
    </message>
    <message>
        <source>Has the store make the integration when the module is installed. A store runs it once.</source>
        <translation>Lässt den Shop die Integration anlegen, wenn das Modul installiert wird. Ein Shop führt sie einmal aus.</translation>
    </message>
    <message>
        <source>Has a store that already has the module bring the integration up to date: it runs with each higher setup_version.</source>
        <translation>Lässt einen Shop, der das Modul schon hat, die Integration auf den Stand bringen: Sie läuft mit jeder höheren setup_version.</translation>
    </message>
    <message>
        <source>The integration with its addresses and resources. The store reads it at every setup:upgrade, and makes the integration anew, without tokens, whenever it changed. Admin cannot edit it.</source>
        <translation>Die Integration mit ihren Adressen und Ressourcen. Der Shop liest sie bei jedem setup:upgrade und legt die Integration nach jeder Änderung neu an, ohne Tokens. Im Admin ist sie nicht zu ändern.</translation>
    </message>
    <message>
        <source>The integration&apos;s name, e-mail address, callback URL and identity link URL. They cannot be edited in Admin.</source>
        <translation>Name, E-Mail-Adresse, Callback-URL und Identity-Link-URL der Integration. Im Admin sind sie nicht zu ändern.</translation>
    </message>
    <message>
        <source>What the integration may do: every resource, with its parents.</source>
        <translation>Was die Integration darf: jede Ressource, mit ihren Eltern.</translation>
    </message>
    <message>
        <source>%1 would not say what was chosen, so nothing was written. Report this, with the integration&apos;s name.</source>
        <translation>%1 würde nicht sagen, was gewählt wurde; es wurde nichts geschrieben. Melden Sie das, mit dem Namen der Integration.</translation>
    </message>
    <message>
        <source>A store needs a name of 2 characters or more, on one line, for the integration. Change its name.</source>
        <translation>Ein Shop braucht für die Integration einen Namen aus mindestens 2 Zeichen auf einer Zeile. Ändern Sie ihren Namen.</translation>
    </message>
    <message>
        <source>A module needs an e-mail address: without one the store&apos;s setup:upgrade fails. Add one to the integration.</source>
        <translation>Ein Modul braucht eine E-Mail-Adresse: Ohne sie schlägt setup:upgrade fehl. Geben Sie der Integration eine.</translation>
    </message>
    <message>
        <source>A store in developer mode does not accept the e-mail address “%1”. Use an address like name@company.example.</source>
        <translation>Ein Shop im Entwicklermodus nimmt die E-Mail-Adresse „%1“ nicht an. Nehmen Sie eine wie name@firma.example.</translation>
    </message>
    <message>
        <source>A store cannot use the address “%1”. It has to begin with https:// or http://; the identity link URL has no “?”.</source>
        <translation>Mit der Adresse „%1“ kann ein Shop nichts anfangen. Sie muss mit https:// oder http:// beginnen; die Identity-Link-URL hat kein „?“.</translation>
    </message>
    <message>
        <source>No resources are chosen, and a store refuses an integration without any. Choose some first.</source>
        <translation>Es sind keine Ressourcen gewählt, und ohne lehnt ein Shop die Integration ab. Wählen Sie zuerst welche.</translation>
    </message>
    <message>
        <source>“%1” cannot be asked for: an id is of the form Vendor_Module::name, and stands there once.</source>
        <translation>„%1“ lässt sich nicht verlangen: Eine ID hat die Form Anbieter_Modul::name und steht nur einmal da.</translation>
    </message>
    <message>
        <source>A store passes over All (%1) in etc/integration.xml, and would grant nothing. Choose another style, or the resources one by one.</source>
        <translation>Ein Shop übergeht Alle (%1) in etc/integration.xml und würde nichts gewähren. Wählen Sie einen anderen Stil oder die Ressourcen einzeln.</translation>
    </message>
    <message>
        <source>“%1” is no Commerce version that modules are written for. There are: %2.</source>
        <translation>Für die Commerce-Version „%1“ werden keine Module geschrieben. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” is no version. A version looks like 1.0.0.</source>
        <translation>„%1“ ist keine Version. Eine Version sieht aus wie 1.0.0.</translation>
    </message>
    <message>
        <source>“%1” is no licence that Composer knows. Use an SPDX identifier, such as MIT, or proprietary.</source>
        <translation>„%1“ ist keine Lizenz, die Composer kennt. Nehmen Sie ein SPDX-Kürzel wie MIT oder proprietary.</translation>
    </message>
    <message>
        <source>The package&apos;s description has to be one line of visible characters.</source>
        <translation>Die Beschreibung des Pakets muss eine Zeile aus sichtbaren Zeichen sein.</translation>
    </message>
    <message>
        <source>“%1” cannot come before this module: it is no module&apos;s name, or stands there twice.</source>
        <translation>„%1“ kann nicht vor diesem Modul kommen: Es ist kein Modulname oder steht zweimal da.</translation>
    </message>
    <message>
        <source>A class in Setup/Patch/Data makes the integration, once; each change brings a new class, and the tokens stay valid. Suggested.</source>
        <translation>Eine Klasse in Setup/Patch/Data legt die Integration an, einmal; jede Änderung bringt eine neue Klasse, und die Tokens bleiben gültig. Empfohlen.</translation>
    </message>
    <message>
        <source>Setup/InstallData.php makes the integration, as in Adobe&apos;s guide; each change raises setup_version and runs Setup/UpgradeData.php, and the tokens stay valid.</source>
        <translation>Setup/InstallData.php legt die Integration an, wie in Adobes Anleitung; jede Änderung erhöht setup_version und führt Setup/UpgradeData.php aus, und die Tokens bleiben gültig.</translation>
    </message>
    <message>
        <source>etc/integration.xml says everything and no class is needed; but with each change the store makes the integration anew, and it has to be activated again.</source>
        <translation>etc/integration.xml sagt alles, eine Klasse ist nicht nötig; aber nach jeder Änderung legt der Shop die Integration neu an, und sie muss erneut aktiviert werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be a vendor&apos;s name. Use a capital letter and then letters and digits, such as Acme; no word of PHP&apos;s own.</source>
        <translation>„%1“ kann kein Anbietername sein. Nehmen Sie einen Großbuchstaben, dann Buchstaben und Ziffern, etwa Acme; kein Wort, das PHP selbst braucht.</translation>
    </message>
    <message>
        <source>“%1” cannot be a module&apos;s name. Use a capital letter and then letters and digits, such as OrdersToErp; no word of PHP&apos;s own.</source>
        <translation>„%1“ kann kein Modulname sein. Nehmen Sie einen Großbuchstaben, dann Buchstaben und Ziffern, etwa OrdersToErp; kein Wort, das PHP selbst braucht.</translation>
    </message>
    <message>
        <source>There is a module %1 already, and a store takes only one of that name. Choose another vendor or name.</source>
        <translation>Ein Modul %1 gibt es schon, und ein Shop nimmt nur eines mit diesem Namen. Wählen Sie einen anderen Anbieter oder Namen.</translation>
    </message>
    <message>
        <source>The archive cannot be made.</source>
        <translation>Das Archiv lässt sich nicht erstellen.</translation>
    </message>
    <message>
        <source>Nothing was written: %1 is there already, and is no archive of this module.</source>
        <translation>Nichts wurde geschrieben: %1 gibt es schon und ist kein Archiv dieses Moduls.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing was changed.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>The store does not have the resource %1, and would pass over it without a word.</source>
        <translation>Der Shop hat die Ressource %1 nicht und würde sie wortlos übergehen.</translation>
    </message>
    <message>
        <source>%1 cannot be read, so nothing was written: %2</source>
        <translation>%1 lässt sich nicht lesen, darum wurde nichts geschrieben: %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie bisher</translation>
    </message>
    <message>
        <source>brought up to date</source>
        <translation>auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>kept: changed by hand, and says what it has to</source>
        <translation>behalten: von Hand geändert, und sagt, was es sagen muss</translation>
    </message>
    <message>
        <source>replaced: what is in it now is not from Latchkey alone</source>
        <translation>ersetzt: Was jetzt darin steht, ist nicht allein von Latchkey</translation>
    </message>
    <message>
        <source>removed: no longer needed</source>
        <translation>entfernt: nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>removed: no longer needed, and not from Latchkey alone</source>
        <translation>entfernt: nicht mehr gebraucht, und nicht allein von Latchkey</translation>
    </message>
    <message>
        <source>%1 is a symbolic link. Name the folder it leads to, and the module is written there.</source>
        <translation>%1 ist ein symbolischer Link. Nennen Sie den Ordner, zu dem er führt, dann wird das Modul dort geschrieben.</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>Of an earlier version or another style; no longer needed.</source>
        <translation>Von einer früheren Version oder einem anderen Stil; nicht mehr nötig.</translation>
    </message>
    <message>
        <source>%1 changed in the meantime. Nothing was written; try again.</source>
        <translation>%1 hat sich inzwischen geändert. Es wurde nichts geschrieben; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This is the first version, %1. With each later change the store makes the integration anew, and it has to be activated again.</source>
        <translation>Das ist die erste Version, %1. Nach jeder späteren Änderung legt der Shop die Integration neu an, und sie muss erneut aktiviert werden.</translation>
    </message>
    <message>
        <source>This is the first version, %1.</source>
        <translation>Das ist die erste Version, %1.</translation>
    </message>
    <message>
        <source>Nothing changed since version %1: stores that have it keep everything, tokens too.</source>
        <translation>Seit Version %1 hat sich nichts geändert: Shops, die sie haben, behalten alles, auch die Tokens.</translation>
    </message>
    <message>
        <source>Version %1 follows %2.</source>
        <translation>Version %1 folgt auf %2.</translation>
    </message>
    <message>
        <source>The integration has another name, so a store makes a new one, to be activated. The old one, “%1”, keeps its row in Admin and its tokens stop working: uninstall the old module first.</source>
        <translation>Die Integration heißt anders, darum legt ein Shop eine neue an, die zu aktivieren ist. Die alte, „%1“, behält ihre Zeile im Admin, und ihre Tokens gelten nicht mehr: Deinstallieren Sie zuerst das alte Modul.</translation>
    </message>
    <message>
        <source>The store makes the integration anew: its tokens stop working, and it has to be activated again. The other styles keep them.</source>
        <translation>Der Shop legt die Integration neu an: Ihre Tokens gelten nicht mehr, und sie muss erneut aktiviert werden. Die anderen Stile behalten sie.</translation>
    </message>
    <message>
        <source>At its next setup:upgrade the store brings the integration up to date; its tokens stay valid.</source>
        <translation>Beim nächsten setup:upgrade bringt der Shop die Integration auf den Stand; ihre Tokens bleiben gültig.</translation>
    </message>
</context>
<context>
    <name>Move</name>
    <message>
        <source>The URLs of the integrations that moved have port %1 here instead of %2: save them in Admin again, or set the port under Settings.</source>
        <translation>Die URLs der umgezogenen Integrationen haben hier Port %1 statt %2: Speichern Sie sie im Admin neu, oder stellen Sie den Port unter Einstellungen ein.</translation>
    </message>
    <message>
        <source>“%1” is called at %2, an address that this computer does not have: choose another way before you activate it again.</source>
        <translation>„%1“ wird unter %2 aufgerufen, einer Adresse, die dieser Computer nicht hat: Wählen Sie einen anderen Weg, bevor Sie sie wieder aktivieren.</translation>
    </message>
    <message>
        <source>“%1” may call its store without encryption.</source>
        <translation>„%1“ darf den Shop unverschlüsselt aufrufen.</translation>
    </message>
    <message>
        <source>“%1” may run the store&apos;s own code: %2.</source>
        <translation>„%1“ darf den Code des Shops ausführen: %2.</translation>
    </message>
    <message>
        <source>The login page of “%1” may go back to %2.</source>
        <translation>Die Anmeldeseite von „%1“ darf zu %2 zurückkehren.</translation>
    </message>
    <message>
        <source>The certificate %1 is trusted at %2.</source>
        <translation>Dem Zertifikat %1 wird bei %2 vertraut.</translation>
    </message>
    <message>
        <source>There is another integration named “%1” on this computer. Rename it here or on the old computer first. Nothing was taken in.</source>
        <translation>Auf diesem Computer gibt es eine andere Integration namens „%1“. Benennen Sie sie zuerst hier oder auf dem alten Computer um. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>“%1” is here already and stays as it is here.</source>
        <translation>„%1“ ist schon hier und bleibt, wie sie hier ist.</translation>
    </message>
    <message>
        <source>What is in the file cannot be read. Nothing was taken in. Write a new one on the old computer.</source>
        <translation>Der Inhalt der Datei ist nicht lesbar. Es wurde nichts übernommen. Schreiben Sie auf dem alten Computer eine neue.</translation>
    </message>
    <message>
        <source>A newer Latchkey wrote the file (version %1; this one reads %2). Update Latchkey on this computer.</source>
        <translation>Ein neueres Latchkey hat die Datei geschrieben (Version %1; dieses liest %2). Aktualisieren Sie Latchkey auf diesem Computer.</translation>
    </message>
    <message>
        <source>Something in the file cannot be: %1. Nothing was taken in.</source>
        <translation>Etwas in der Datei kann nicht stimmen: %1. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>the keys of an integration&apos;s URLs</source>
        <translation>die Schlüssel in den URLs einer Integration</translation>
    </message>
    <message>
        <source>what defines an integration</source>
        <translation>was eine Integration ausmacht</translation>
    </message>
    <message>
        <source>the resources of an integration</source>
        <translation>die Ressourcen einer Integration</translation>
    </message>
    <message>
        <source>the state of an integration</source>
        <translation>der Zustand einer Integration</translation>
    </message>
    <message>
        <source>an integration that is there twice</source>
        <translation>eine Integration, die doppelt vorkommt</translation>
    </message>
    <message>
        <source>a login</source>
        <translation>ein Login</translation>
    </message>
    <message>
        <source>how a store is reached</source>
        <translation>wie ein Shop zu erreichen ist</translation>
    </message>
    <message>
        <source>a setting</source>
        <translation>eine Einstellung</translation>
    </message>
    <message>
        <source>a certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>what the keychain is to keep</source>
        <translation>was der Schlüsselbund verwahren soll</translation>
    </message>
    <message>
        <source>Resources are chosen from the built-in catalogue in such a file, not from %1.</source>
        <translation>In einer solchen Datei sind Ressourcen aus dem eingebauten Katalog gewählt, nicht aus %1.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was taken in.</source>
        <translation>Abgebrochen. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>Secrets can only be taken in where there is a keychain to keep them. Nothing was taken in.</source>
        <translation>Geheimnisse lassen sich nur übernehmen, wo ein Schlüsselbund sie verwahrt. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>Writing to the keychain: %1 of %2</source>
        <translation>In den Schlüsselbund wird geschrieben: %1 von %2</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Use only one of the two computers from now on: when one of them activates an integration again, the tokens of the other stop working. Once everything works on the new one, remove the integrations from the old one, and the file from wherever it was.</source>
        <translation>Benutzen Sie ab jetzt nur einen der beiden Computer: Aktiviert einer eine Integration neu, gelten die Tokens des anderen nicht mehr. Wenn auf dem neuen alles läuft, entfernen Sie die Integrationen vom alten, und die Datei überall, wo sie lag.</translation>
    </message>
    <message>
        <source>There is already something named %1; it was left as it is. Choose another name.</source>
        <translation>Etwas namens %1 gibt es schon; es blieb, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>Reading the keychain: %n item(s)</source>
        <translation>
            <numerusform>Der Schlüsselbund wird gelesen: %n Eintrag</numerusform>
            <numerusform>Der Schlüsselbund wird gelesen: %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Locking the file with the passphrase</source>
        <translation>Die Datei wird mit der Passphrase verschlossen</translation>
    </message>
    <message>
        <source>Programs may call the store of “%1” with keys that they have already: %2.</source>
        <translation>Programme dürfen den Shop von „%1“ mit Schlüsseln aufrufen, die sie schon haben: %2.</translation>
    </message>
    <message>
        <source>Programs of “%1” may also use GraphQL or SOAP, which no limit covers.</source>
        <translation>Programme von „%1“ dürfen auch GraphQL oder SOAP verwenden, wofür keine Grenze gilt.</translation>
    </message>
    <message>
        <source>the programs of an integration, or how it is watched</source>
        <translation>die Programme einer Integration, oder wie sie überwacht wird</translation>
    </message>
    <message>
        <source>a program that is there twice</source>
        <translation>ein Programm, das zweimal da ist</translation>
    </message>
</context>
<context>
    <name>Oauth</name>
    <message>
        <source>However this request is signed, a store of this version answers with an internal error. Write the request in another form.</source>
        <translation>Gleich wie diese Anfrage signiert ist: Ein Shop dieser Version antwortet mit einem internen Fehler. Schreiben Sie die Anfrage in anderer Form.</translation>
    </message>
    <message>
        <source>The request carries no OAuth authorization header.</source>
        <translation>Die Anfrage hat keinen Authorization-Header für OAuth.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or a password.</source>
        <translation>Die Adresse darf weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The signature method must be HMAC-SHA256 or HMAC-SHA1.</source>
        <translation>Die Signaturmethode muss HMAC-SHA256 oder HMAC-SHA1 sein.</translation>
    </message>
    <message>
        <source>This line is not a request to sign as a JSON object.</source>
        <translation>Diese Zeile ist keine zu signierende Anfrage in Form eines JSON-Objekts.</translation>
    </message>
    <message>
        <source>This line is longer than 16 MiB.</source>
        <translation>Diese Zeile ist länger als 16 MiB.</translation>
    </message>
    <message>
        <source>The store&apos;s answer holds no token in the form that Commerce uses.</source>
        <translation>Die Antwort des Shops enthält kein Token in der Form, die Commerce benutzt.</translation>
    </message>
    <message>
        <source>This is not a complete http or https address of a store.</source>
        <translation>Das ist keine vollständige http- oder https-Adresse eines Shops.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Connects software with Adobe Commerce and Magento Open Source stores.</source>
        <translation>Verbindet Software mit Shops auf Adobe Commerce und Magento Open Source.</translation>
    </message>
    <message>
        <source>The folder of the profile.</source>
        <translation>Der Ordner des Profils.</translation>
    </message>
    <message>
        <source>The integration to show first.</source>
        <translation>Die Integration, die zuerst gezeigt wird.</translation>
    </message>
    <message>
        <source>Opens a window to practise in.</source>
        <translation>Öffnet ein Fenster zum Üben.</translation>
    </message>
    <message>
        <source>With --practice: prints what happens on standard output.</source>
        <translation>Mit --practice: schreibt auf die Standardausgabe, was geschieht.</translation>
    </message>
    <message>
        <source>The language, such as de.</source>
        <translation>Die Sprache, etwa de.</translation>
    </message>
    <message>
        <source>“%1” was not understood.</source>
        <translation>„%1“ wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>Writes what happens, for support, to a file; no secret.</source>
        <translation>Schreibt für den Support in eine Datei, was geschieht; kein Geheimnis.</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>This is not a web address that starts with http:// or https://.</source>
        <translation>Das ist keine Webadresse, die mit http:// oder https:// beginnt.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>These files are larger than 16 MiB together, which is more than a module has. Nothing was copied.</source>
        <translation>Diese Dateien sind zusammen größer als 16 MiB, mehr als ein Modul hat. Es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>There is no room left on %1 for %2. Nothing has changed. Make room there and try again.</source>
        <translation>Auf %1 ist kein Platz mehr für %2. Es hat sich nichts geändert. Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store&apos;s file system on %1 takes no changes. Nothing has changed. Put the files into the store&apos;s repository, and deploy it.</source>
        <translation>Das Dateisystem des Shops auf %1 nimmt keine Änderungen an. Es hat sich nichts geändert. Legen Sie die Dateien in das Repository des Shops und liefern Sie es aus.</translation>
    </message>
    <message>
        <source>Your account on %1 may not write %2. Nothing has changed.</source>
        <translation>Ihr Konto auf %1 darf %2 nicht schreiben. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>%2 could not be written on %1: %3. Nothing has changed.</source>
        <translation>%2 konnte auf %1 nicht geschrieben werden: %3. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>A folder on the way to %1 is a link that leads out of the store&apos;s folder. Nothing has changed. Copy the files there by hand if that is meant.</source>
        <translation>Ein Ordner auf dem Weg zu %1 ist ein Link, der aus dem Ordner des Shops hinausführt. Es hat sich nichts geändert. Kopieren Sie die Dateien von Hand dorthin, wenn das so gewollt ist.</translation>
    </message>
    <message>
        <source>Something else of that name is where %1 belongs: a file, a folder or a link. Look at it on the server; nothing was written over it.</source>
        <translation>Wo %1 hingehört, liegt etwas anderes mit diesem Namen: eine Datei, ein Ordner oder ein Link. Sehen Sie auf dem Server nach; es wurde nichts überschrieben.</translation>
    </message>
    <message>
        <source>The files belong to more than one file system of the server (%1), so they cannot change at once. Nothing has changed.</source>
        <translation>Die Dateien gehören zu mehr als einem Dateisystem des Servers (%1), sie können sich nicht auf einmal ändern. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>%1 could not be put in its place: %2. What stands before it in the list has changed already; try again.</source>
        <translation>%1 konnte nicht an seinen Platz gebracht werden: %2. Was in der Liste davor steht, ist schon geändert; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>What is in %1 on %2 could not be found out.</source>
        <translation>Was in %1 auf %2 liegt, war nicht festzustellen.</translation>
    </message>
    <message>
        <source>%1 on %2 is no store: there is no bin/magento in it. Name the store&apos;s own folder, the one with app, bin and pub.</source>
        <translation>%1 auf %2 ist kein Shop: Darin gibt es kein bin/magento. Nennen Sie den Ordner des Shops selbst, den mit app, bin und pub.</translation>
    </message>
    <message>
        <source>The store&apos;s files on %1 belong to %2, and commands would run as %3. They have to run as %2. Log in as %2, or allow sudo to it without a password and name that account (--as %2), or put what gets you there before the commands (--prefix).</source>
        <translation>Die Dateien des Shops auf %1 gehören %2, Befehle liefen aber als %3. Sie müssen als %2 laufen. Melden Sie sich als %2 an, oder erlauben Sie sudo dorthin ohne Passwort und nennen Sie dieses Konto (--as %2), oder stellen Sie den Befehlen voran, was Sie dorthin bringt (--prefix).</translation>
    </message>
    <message>
        <source>No PHP was found on %1. Name its path there.</source>
        <translation>Auf %1 wurde kein PHP gefunden. Nennen Sie seinen Pfad dort.</translation>
    </message>
    <message>
        <source>No PHP was found on %1 that the store runs with (%2). Name its path there.</source>
        <translation>Auf %1 wurde kein PHP gefunden, mit dem der Shop läuft (%2). Nennen Sie seinen Pfad dort.</translation>
    </message>
    <message>
        <source>What is kept of the store&apos;s place cannot be read. Name it anew.</source>
        <translation>Was über den Ort des Shops gespeichert ist, lässt sich nicht lesen. Nennen Sie ihn neu.</translation>
    </message>
    <message>
        <source>“%1” is no path below the store&apos;s folder.</source>
        <translation>„%1“ ist kein Pfad unterhalb des Shop-Ordners.</translation>
    </message>
    <message>
        <source>What the server said about the store&apos;s files cannot be read.</source>
        <translation>Was der Server über die Dateien des Shops sagte, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>A folder on the way to %1 is a link that leads out of the store&apos;s folder.</source>
        <translation>Ein Ordner auf dem Weg zu %1 ist ein Link, der aus dem Ordner des Shops hinausführt.</translation>
    </message>
    <message>
        <source>Your account on %1 may not read %2.</source>
        <translation>Ihr Konto auf %1 darf %2 nicht lesen.</translation>
    </message>
    <message>
        <source>These files are larger than 16 MiB together.</source>
        <translation>Diese Dateien sind zusammen größer als 16 MiB.</translation>
    </message>
    <message>
        <source>“%1” opens a terminal, which changes what a program says. Write -T behind exec.</source>
        <translation>„%1“ öffnet ein Terminal, das verändert, was ein Programm sagt. Schreiben Sie -T hinter exec.</translation>
    </message>
    <message>
        <source>“%1” hands its words to another shell. Write --raw behind exec.</source>
        <translation>„%1“ gibt seine Wörter an eine weitere Shell. Schreiben Sie --raw hinter exec.</translation>
    </message>
    <message>
        <source>“%1” opens a terminal, which changes what a program says. Leave out -t.</source>
        <translation>„%1“ öffnet ein Terminal, das verändert, was ein Programm sagt. Lassen Sie -t weg.</translation>
    </message>
    <message>
        <source>“%1” hands nothing on to the container. Write -i behind exec.</source>
        <translation>„%1“ reicht nichts in den Container weiter. Schreiben Sie -i hinter exec.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and not closed in “%1”.</source>
        <translation>In „%1“ wird ein Anführungszeichen geöffnet und nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” cannot stand before a command. Write a program and its words, such as docker compose exec -T php.</source>
        <translation>„%1“ kann nicht vor einem Befehl stehen. Schreiben Sie ein Programm und seine Wörter, etwa docker compose exec -T php.</translation>
    </message>
    <message>
        <source>“%1” is no folder that can be used. Write the store&apos;s whole path, from “/” on and without “..”, such as /srv/shop.</source>
        <translation>„%1“ ist kein brauchbarer Ordner. Schreiben Sie den ganzen Pfad des Shops, ab „/“ und ohne „..“, etwa /srv/shop.</translation>
    </message>
    <message>
        <source>“%1” is no name of a server. Write it as for ssh: shop.example, or deploy@shop.example.</source>
        <translation>„%1“ ist kein Name eines Servers. Schreiben Sie ihn wie für ssh: shop.example oder deploy@shop.example.</translation>
    </message>
    <message>
        <source>“%1” is no place of a store. Write a folder of this computer (/srv/shop), or one on a server (deploy@shop.example:/srv/shop).</source>
        <translation>„%1“ ist kein Ort eines Shops. Schreiben Sie einen Ordner dieses Computers (/srv/shop) oder einen auf einem Server (deploy@shop.example:/srv/shop).</translation>
    </message>
    <message>
        <source>“%1” is no name of an account.</source>
        <translation>„%1“ ist kein Name eines Kontos.</translation>
    </message>
    <message>
        <source>“%1” is no path of PHP. Write the whole of it, such as /usr/bin/php8.3.</source>
        <translation>„%1“ ist kein Pfad von PHP. Schreiben Sie ihn ganz, etwa /usr/bin/php8.3.</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>diesem Computer</translation>
    </message>
    <message>
        <source>%1 shows another key than before. Either the server was set up anew, or somebody stands between you and it. Ask whoever runs it; if the new key is right, open a terminal, run “%2” and follow what it says.</source>
        <translation>%1 zeigt einen anderen Schlüssel als bisher. Entweder wurde der Server neu eingerichtet, oder jemand steht zwischen Ihnen und ihm. Fragen Sie den Betreiber; stimmt der neue Schlüssel, führen Sie „%2“ in einem Terminal aus und folgen Sie dem, was dort steht.</translation>
    </message>
    <message>
        <source>ssh does not know the key of %1 yet. Open a terminal, run “%2”, compare the fingerprint it shows, and answer yes.</source>
        <translation>ssh kennt den Schlüssel von %1 noch nicht. Führen Sie „%2“ in einem Terminal aus, vergleichen Sie den gezeigten Fingerabdruck und antworten Sie mit yes.</translation>
    </message>
    <message>
        <source>%1 accepts none of your ssh keys. Load the right one (ssh-add), or name it in ~/.ssh/config; “%2” in a terminal has to work without a password.</source>
        <translation>%1 nimmt keinen Ihrer SSH-Schlüssel an. Laden Sie den richtigen (ssh-add), oder nennen Sie ihn in ~/.ssh/config; „%2“ muss in einem Terminal ohne Passwort gehen.</translation>
    </message>
    <message>
        <source>There is no server called %1, as far as this computer can tell. Check the name, and whether you are online.</source>
        <translation>Soweit dieser Computer weiß, gibt es keinen Server namens %1. Prüfen Sie den Namen und ob Sie online sind.</translation>
    </message>
    <message>
        <source>%1 is there, but takes no ssh connection at this port. Check the port, and whether ssh is running there.</source>
        <translation>%1 ist da, nimmt an diesem Port aber keine SSH-Verbindung an. Prüfen Sie den Port und ob ssh dort läuft.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check whether you are online and whether it takes a VPN to get there.</source>
        <translation>%1 antwortet nicht. Prüfen Sie, ob Sie online sind und ob es dafür ein VPN braucht.</translation>
    </message>
    <message>
        <source>ssh does not accept its own configuration. Run “%1” in a terminal to see what is wrong with it.</source>
        <translation>ssh nimmt seine eigene Konfiguration nicht an. Führen Sie „%1“ in einem Terminal aus, um zu sehen, was daran falsch ist.</translation>
    </message>
    <message>
        <source>%1 closed the connection before anything ran. Run “%2” in a terminal to see whether it lets you in.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor etwas lief. Führen Sie „%2“ in einem Terminal aus, um zu sehen, ob man Sie einlässt.</translation>
    </message>
    <message>
        <source>sudo on %1 wants a password before it runs something as %2. Let it be allowed there without one, log in as %2, or put a prefix before the commands.</source>
        <translation>sudo auf %1 verlangt ein Passwort, bevor es etwas als %2 ausführt. Lassen Sie es dort ohne Passwort zu, melden Sie sich als %2 an, oder stellen Sie den Befehlen ein Präfix voran.</translation>
    </message>
    <message>
        <source>sudo on %1 runs nothing as %2: %3</source>
        <translation>sudo auf %1 führt nichts als %2 aus: %3</translation>
    </message>
    <message>
        <source>“%1” did not let anything run on %2. It has to hand on what it is given.</source>
        <translation>„%1“ ließ auf %2 nichts laufen. Es muss weiterreichen, was es bekommt.</translation>
    </message>
    <message>
        <source>“%1” did not let anything run on %2: %3</source>
        <translation>„%1“ ließ auf %2 nichts laufen: %3</translation>
    </message>
    <message>
        <source>There is no program “%1” on %2.</source>
        <translation>Auf %2 gibt es kein Programm „%1“.</translation>
    </message>
    <message>
        <source>There is no sudo on %1. Log in as %2, or put a prefix before the commands.</source>
        <translation>Auf %1 gibt es kein sudo. Melden Sie sich als %2 an, oder stellen Sie den Befehlen ein Präfix voran.</translation>
    </message>
    <message>
        <source>The folder %1 is not there on %2, or your account there may not open it.</source>
        <translation>Den Ordner %1 gibt es auf %2 nicht, oder Ihr Konto dort darf ihn nicht öffnen.</translation>
    </message>
    <message>
        <source>ssh could not get to %1: %2</source>
        <translation>ssh kam nicht zu %1: %2</translation>
    </message>
    <message>
        <source>Your account on %1 runs no commands. It has to have a shell there.</source>
        <translation>Ihr Konto auf %1 führt keine Befehle aus. Es braucht dort eine Shell.</translation>
    </message>
    <message>
        <source>This computer has no /bin/sh, so it cannot run a store. Name a place on a server.</source>
        <translation>Dieser Computer hat kein /bin/sh und kann daher keinen Shop ausführen. Nennen Sie einen Ort auf einem Server.</translation>
    </message>
    <message>
        <source>This computer has no ssh. Install OpenSSH&apos;s client (on Debian: openssh-client).</source>
        <translation>Dieser Computer hat kein ssh. Installieren Sie den Client von OpenSSH (unter Debian: openssh-client).</translation>
    </message>
    <message>
        <source>Nothing came from %1 within a minute. Perhaps a key wants to be confirmed; run “%2” in a terminal.</source>
        <translation>Von %1 kam eine Minute lang nichts. Vielleicht will ein Schlüssel bestätigt werden; führen Sie „%2“ in einem Terminal aus.</translation>
    </message>
    <message>
        <source>%1 took too long, so it was ended there. Try again when it has less to do.</source>
        <translation>%1 brauchte zu lange, deshalb wurde es dort beendet. Versuchen Sie es erneut, wenn dort weniger zu tun ist.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut. What ran there was ended; try again.</source>
        <translation>Die Verbindung zu %1 wurde unterbrochen. Was dort lief, wurde beendet; versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>PortOwner</name>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>another program (%1, pid %2)</source>
        <translation>einem anderen Programm (%1, PID %2)</translation>
    </message>
    <message>
        <source>Port %1 is held by another account of this computer (%2). Do not click Activate in Admin now: the store would hand its credentials to that account. Have that program closed, or choose another port in Settings and then change both URLs in Admin.</source>
        <translation>Port %1 ist von einem anderen Konto dieses Computers (%2) belegt. Klicken Sie jetzt im Admin nicht auf „Aktivieren“: Der Shop gäbe seine Zugangsdaten an jenes Konto. Lassen Sie das Programm schließen, oder wählen Sie in den Einstellungen einen anderen Port und ändern Sie dann beide URLs im Admin.</translation>
    </message>
    <message>
        <source>Port %1 is used by %2. Close that program, or choose another port in Settings and then change both URLs in Admin.</source>
        <translation>Port %1 wird von %2 benutzt. Schließen Sie dieses Programm, oder wählen Sie in den Einstellungen einen anderen Port und ändern Sie dann beide URLs im Admin.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice integration</source>
        <translation>Übungsintegration</translation>
    </message>
</context>
<context>
    <name>PracticeMerchant</name>
    <message>
        <source>The page did not finish and was closed.</source>
        <translation>Die Seite wurde nicht fertig und wurde geschlossen.</translation>
    </message>
    <message>
        <source>The page leads to an address that Latchkey does not follow: %1</source>
        <translation>Die Seite führt zu einer Adresse, der Latchkey nicht folgt: %1</translation>
    </message>
    <message>
        <source>The page would send the password to another address: %1</source>
        <translation>Die Seite würde das Passwort an eine andere Adresse senden: %1</translation>
    </message>
    <message>
        <source>The page could not be opened: %1</source>
        <translation>Die Seite ließ sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>The page answered with status %1.</source>
        <translation>Die Seite antwortete mit Status %1.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>Die Seite ist leer.</translation>
    </message>
</context>
<context>
    <name>PracticeStore</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Shops</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Credit Memos</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Lagerbestand</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>All Customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Customer Groups</source>
        <translation>Kundengruppen</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Warenkörbe</translation>
    </message>
    <message>
        <source>Practice store: nothing here is real, nothing leaves this computer.</source>
        <translation>Übungsshop: Nichts hier ist echt, nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this translation, as in HTML&apos;s lang attribute</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Warning! Integrations not using HTTPS are insecure and potentially expose private or personally identifiable information</source>
        <translation>Warnung: Integrationen ohne HTTPS sind unsicher und geben möglicherweise private oder personenbezogene Informationen preis</translation>
    </message>
    <message>
        <source>Open the practice store&apos;s Admin</source>
        <translation>Admin des Übungsshops öffnen</translation>
    </message>
    <message>
        <source>Please setup or sign in into your 3rd party account to complete setup of this integration.</source>
        <translation>Melden Sie sich bei Ihrem Drittanbieter-Konto an oder richten Sie es ein, um die Einrichtung dieser Integration abzuschließen.</translation>
    </message>
    <message>
        <source>Practice integration</source>
        <translation>Übungsintegration</translation>
    </message>
    <message>
        <source>Integration &apos;%1&apos; has been sent for re-authorization.</source>
        <translation>Die Integration „%1“ wurde zur erneuten Autorisierung gesendet.</translation>
    </message>
    <message>
        <source>Integration &apos;%1&apos; has been sent for activation.</source>
        <translation>Die Integration „%1“ wurde zur Aktivierung gesendet.</translation>
    </message>
    <message>
        <source>The attempt to post data to consumer failed due to an unexpected error. Please try again later.</source>
        <translation>Der Versuch, Daten an den Consumer zu senden, ist an einem unerwarteten Fehler gescheitert. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Reauthorize</source>
        <translation>Erneut autorisieren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>practice</source>
        <comment>the name of Admin&apos;s user</comment>
        <translation>übung</translation>
    </message>
    <message>
        <source>Where this is in Admin</source>
        <translation>Wo Sie im Admin sind</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>%1 records found</source>
        <translation>Gefundene Datensätze: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Integration not secure</source>
        <translation>Integration nicht sicher</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Popup Blocker is enabled! Please add this site to your exception list.</source>
        <translation>Ein Popup-Blocker ist aktiv. Fügen Sie diese Seite seiner Ausnahmeliste hinzu.</translation>
    </message>
    <message>
        <source>Sorry, something went wrong. Please try again later.</source>
        <translation>Es ist ein Fehler aufgetreten. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Please wait...</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Integrations / Extensions / System / Practice store</source>
        <translation>Integrationen / Erweiterungen / System / Übungsshop</translation>
    </message>
    <message>
        <source>The integration you selected asks you to approve access to the following:</source>
        <translation>Die ausgewählte Integration fordert Sie auf, den Zugang zu Folgendem zu genehmigen:</translation>
    </message>
    <message>
        <source>Practice store</source>
        <translation>Übungsshop</translation>
    </message>
    <message>
        <source>Back at the practice store</source>
        <translation>Zurück im Übungsshop</translation>
    </message>
    <message>
        <source>This window closes by itself.</source>
        <translation>Dieses Fenster schließt sich von selbst.</translation>
    </message>
    <message>
        <source>A store to practise with. It sells nothing.</source>
        <translation>Ein Shop zum Üben. Er verkauft nichts.</translation>
    </message>
    <message>
        <source>The practice store has no such page.</source>
        <translation>Diese Seite gibt es im Übungsshop nicht.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>This profile was used with a newer Latchkey, and this one cannot read all of it. Install the newer version again, or choose another profile folder.</source>
        <translation>Dieses Profil wurde mit einem neueren Latchkey benutzt, und dieses kann nicht alles darin lesen. Installieren Sie wieder die neuere Version oder wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Latchkey cannot write in %1. Check that it is a folder of yours on a disk that is not full or read-only, or choose another profile folder.</source>
        <translation>Latchkey kann nicht in %1 schreiben. Prüfen Sie, ob der Ordner Ihnen gehört und der Datenträger weder voll noch schreibgeschützt ist, oder wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link. Name the folder itself, so that nobody can point the profile elsewhere.</source>
        <translation>%1 ist ein symbolischer Link. Nennen Sie den Ordner selbst, damit niemand das Profil umlenken kann.</translation>
    </message>
    <message>
        <source>%1 belongs to another account on this computer. Choose another profile folder.</source>
        <translation>%1 gehört einem anderen Konto auf diesem Computer. Wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>%1 holds other things and is open to other accounts, so Latchkey does not use this folder. Choose an empty or a new profile folder.</source>
        <translation>%1 enthält anderes und steht anderen Konten offen, deshalb benutzt Latchkey den Ordner nicht. Wählen Sie einen leeren oder neuen Profilordner.</translation>
    </message>
    <message>
        <source>%1 is not a file of your account. Move the file away, or choose another profile folder.</source>
        <translation>%1 ist keine Datei Ihres Kontos. Verschieben Sie die Datei oder wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Latchkey cannot write its database in %1. Check that the disk is not full or read-only, or choose another profile folder.</source>
        <translation>Latchkey kann seine Datenbank in %1 nicht schreiben. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist, oder wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed (Debian: libqt6sql6-sqlite). Install it and start Latchkey again.</source>
        <translation>Der SQLite-Treiber von Qt ist nicht installiert (Debian: libqt6sql6-sqlite). Installieren Sie ihn und starten Sie Latchkey neu.</translation>
    </message>
    <message>
        <source>Another program is waiting for a store with this profile. Close that program, or use another profile folder.</source>
        <translation>Ein anderes Programm wartet mit diesem Profil auf einen Shop. Schließen Sie dieses Programm oder benutzen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Another program (%1, pid %2) is waiting for a store with this profile. Close that program, or use another profile folder.</source>
        <translation>Ein anderes Programm (%1, PID %2) wartet mit diesem Profil auf einen Shop. Schließen Sie dieses Programm oder benutzen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Latchkey cannot make its lock file in %1. Check that the disk is not full or read-only.</source>
        <translation>Latchkey kann seine Sperrdatei in %1 nicht anlegen. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Another Latchkey keeps writing to this profile. Try again; if that does not help, close the other program.</source>
        <translation>Ein anderes Latchkey schreibt in dieses Profil und wird nicht fertig. Versuchen Sie es erneut; hilft das nicht, schließen Sie das andere Programm.</translation>
    </message>
    <message>
        <source>The profile already holds an entry of that name.</source>
        <translation>Das Profil enthält schon einen Eintrag dieses Namens.</translation>
    </message>
    <message>
        <source>The profile&apos;s database is damaged. Restore a copy of the profile folder, or move the folder away and set up the integrations again.</source>
        <translation>Die Datenbank des Profils ist beschädigt. Spielen Sie eine Kopie des Profilordners zurück, oder verschieben Sie den Ordner und richten Sie die Integrationen neu ein.</translation>
    </message>
    <message>
        <source>The profile&apos;s database cannot be written. Check that its disk is not full and not read-only, then try again.</source>
        <translation>Die Datenbank des Profils lässt sich nicht schreiben. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is no such setting. The settings are %1.</source>
        <translation>Diese Einstellung gibt es nicht. Es gibt: %1.</translation>
    </message>
    <message>
        <source>The profile&apos;s database is damaged and was put aside as %1. Restore a copy of the database as %2, or start Latchkey again and set up the integrations anew.</source>
        <translation>Die Datenbank des Profils ist beschädigt und wurde als %1 beiseitegelegt. Spielen Sie eine Kopie der Datenbank als %2 zurück, oder starten Sie Latchkey neu und richten Sie die Integrationen neu ein.</translation>
    </message>
    <message>
        <source>The setting “%1” must be one of %2.</source>
        <translation>Die Einstellung „%1“ muss eine von %2 sein.</translation>
    </message>
    <message>
        <source>The settings for everybody on this computer, %1, cannot be read: %2. Ask who looks after this computer.</source>
        <translation>Die Einstellungen für alle auf diesem Computer, %1, lassen sich nicht lesen: %2. Fragen Sie, wer diesen Computer betreut.</translation>
    </message>
    <message>
        <source>The system also uses port %1 for outgoing connections, so Latchkey may sometimes fail to listen there. A port below %2 is safer.</source>
        <translation>Das System benutzt Port %1 auch für ausgehende Verbindungen, deshalb ist er manchmal belegt, wenn Latchkey ihn braucht. Ein Port unter %2 ist sicherer.</translation>
    </message>
    <message>
        <source>%1: This is not a setting. Write a setting like listener.port = 24710.</source>
        <translation>%1: Das ist keine Einstellung. Schreiben Sie Einstellungen wie listener.port = 24710.</translation>
    </message>
    <message>
        <source>This integration is being activated, or changed in its store, at the moment.</source>
        <translation>Diese Integration wird gerade aktiviert oder in ihrem Shop geändert.</translation>
    </message>
    <message>
        <source>Wait until that has ended, or cancel it.</source>
        <translation>Warten Sie, bis das zu Ende ist, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>Another program does it: %1, pid %2.</source>
        <translation>Das tut ein anderes Programm: %1, PID %2.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3. The default is %4.</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein. Voreingestellt ist %4.</translation>
    </message>
    <message>
        <source>The secrets are then in a file under a passphrase, for servers without a keychain. What the keychain holds stays there. Make the file with latchkeyctl secrets file.</source>
        <translation>Die Geheimnisse liegen dann in einer Datei unter einer Passphrase, für Server ohne Schlüsselbund. Was im Schlüsselbund ist, bleibt dort. Legen Sie die Datei mit latchkeyctl secrets file an.</translation>
    </message>
    <message>
        <source>proxy.bridge is the address that this computer has on a bridge to containers, such as 172.17.0.1, or %1.</source>
        <translation>proxy.bridge ist die Adresse, die dieser Computer auf einer Brücke zu Containern hat, zum Beispiel 172.17.0.1, oder %1.</translation>
    </message>
    <message>
        <source>A proxy that runs listens there from its next start on. Programs in containers call it at that address; every container on that bridge may try, so each needs a key.</source>
        <translation>Ein laufender Proxy lauscht dort ab seinem nächsten Start. Programme in Containern rufen ihn unter dieser Adresse auf; jeder Container an dieser Brücke kann es versuchen, deshalb braucht jedes Programm einen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>This key is none that Latchkey made for a program here.</source>
        <translation>Dieser Schlüssel ist keiner, den Latchkey hier für ein Programm erzeugt hat.</translation>
    </message>
    <message>
        <source>This program&apos;s key has run out.</source>
        <translation>Der Schlüssel dieses Programms ist abgelaufen.</translation>
    </message>
    <message>
        <source>This program&apos;s key was revoked.</source>
        <translation>Der Schlüssel dieses Programms wurde widerrufen.</translation>
    </message>
    <message>
        <source>The proxy is off for this integration. Switch it on in Latchkey, or by latchkeyctl proxy on %1.</source>
        <translation>Der Proxy ist für diese Integration ausgeschaltet. Schalten Sie ihn in Latchkey ein, oder mit latchkeyctl proxy on %1.</translation>
    </message>
    <message numerus="yes">
        <source>This program may make %n call(s) a minute.</source>
        <translation>
            <numerusform>Dieses Programm darf %n Aufruf pro Minute machen.</numerusform>
            <numerusform>Dieses Programm darf %n Aufrufe pro Minute machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This integration has no tokens yet. Activate the integration first.</source>
        <translation>Diese Integration hat noch keine Token. Aktivieren Sie zuerst die Integration.</translation>
    </message>
    <message numerus="yes">
        <source>The store asked for a pause (Retry-After). Try again in %n s.</source>
        <translation>
            <numerusform>Der Shop hat um eine Pause gebeten (Retry-After). Versuchen Sie es in %n s noch einmal.</numerusform>
            <numerusform>Der Shop hat um eine Pause gebeten (Retry-After). Versuchen Sie es in %n s noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>A form is part of the signature, and this one is too large. Send JSON instead.</source>
        <translation>Ein Formular ist Teil der Signatur, und dieses ist zu groß. Senden Sie stattdessen JSON.</translation>
    </message>
    <message>
        <source>Too many calls wait for this store. Try again in a moment.</source>
        <translation>Für diesen Shop warten zu viele Aufrufe. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>No web page may use this proxy: it is for programs.</source>
        <translation>Keine Webseite darf diesen Proxy benutzen: Er ist für Programme da.</translation>
    </message>
    <message>
        <source>The method %1 is not sent on.</source>
        <translation>Die Methode %1 wird nicht weitergegeben.</translation>
    </message>
    <message>
        <source>Only the expectation 100-continue can be met.</source>
        <translation>Nur die Erwartung 100-continue kann erfüllt werden.</translation>
    </message>
    <message>
        <source>This request was not understood beyond doubt, so it was not sent on. A library for HTTP writes requests that are.</source>
        <translation>Diese Anfrage war nicht zweifelsfrei zu verstehen und wurde deshalb nicht weitergegeben. Eine HTTP-Bibliothek schreibt Anfragen, die es sind.</translation>
    </message>
    <message>
        <source>This path is not sent on: it has a part that is empty, &quot;.&quot; or &quot;..&quot;, or a backslash or control character. Write a slash inside a name as %2F.</source>
        <translation>Dieser Pfad wird nicht weitergegeben: Ein Teil davon ist leer, „.“ oder „..“, oder er enthält einen Rückstrich oder ein Steuerzeichen. Schreiben Sie einen Schrägstrich in einem Namen als %2F.</translation>
    </message>
    <message>
        <source>Send the key that Latchkey made for this program: as the first part of the path, as a Bearer token, or as the user name.</source>
        <translation>Senden Sie den Schlüssel, den Latchkey für dieses Programm erzeugt hat: als ersten Teil des Pfads, als Bearer-Token oder als Benutzernamen.</translation>
    </message>
    <message>
        <source>Only the store&apos;s API passes here: a path that begins with rest/.</source>
        <translation>Hier kommt nur die API des Shops durch: ein Pfad, der mit rest/ beginnt.</translation>
    </message>
    <message>
        <source>Another program signs calls for this profile already: %1, pid %2. One is enough for all programs.</source>
        <translation>Ein anderes Programm signiert schon Aufrufe für dieses Profil: %1, PID %2. Eines genügt für alle Programme.</translation>
    </message>
    <message>
        <source>Port %1 is held by a program of another account (number %2). What calls that port gives its client key away: revoke the client keys that are in use, and choose another port.</source>
        <translation>Port %1 wird von einem Programm eines anderen Kontos (Nummer %2) gehalten. Was diesen Port aufruft, gibt seinen Schlüssel preis: Widerrufen Sie die Schlüssel, die in Gebrauch sind, und wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program (%2, pid %3). Close it, or choose another port.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt (%2, PID %3). Beenden Sie es, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program. Close it, or choose another port.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt. Beenden Sie es, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Latchkey may not use port %1 on this computer. Choose another port.</source>
        <translation>Latchkey darf Port %1 auf diesem Computer nicht benutzen. Wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Nothing moved for too long, so this call was ended. The store may still carry it out: look there before you send it again.</source>
        <translation>Zu lange bewegte sich nichts, deshalb wurde dieser Aufruf beendet. Der Shop führt ihn vielleicht noch aus: Sehen Sie dort nach, bevor Sie ihn noch einmal senden.</translation>
    </message>
    <message>
        <source>%1 is no address of a bridge that only containers of this computer are connected to, so the proxy does not listen there: its calls are not encrypted. docker network inspect or podman network inspect say the gateway.</source>
        <translation>%1 ist keine Adresse einer Brücke, mit der nur Container dieses Computers verbunden sind. Dort lauscht der Proxy nicht, denn seine Aufrufe sind nicht verschlüsselt. docker network inspect oder podman network inspect nennen das Gateway.</translation>
    </message>
    <message>
        <source>Another program uses port %1 of %2. Close it, or choose another port. If it is not yours, revoke the client keys that containers call with.</source>
        <translation>Ein anderes Programm benutzt Port %1 von %2. Beenden Sie es, oder wählen Sie einen anderen Port. Ist es nicht Ihres, widerrufen Sie die Schlüssel, mit denen Container aufrufen.</translation>
    </message>
    <message>
        <source>The store&apos;s routes are being read, by which this program is limited. Try again in a moment.</source>
        <translation>Die Routen des Shops, auf die dieses Programm beschränkt ist, werden gerade gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This proxy answers only as %1.</source>
        <translation>Dieser Proxy antwortet nur als %1.</translation>
    </message>
    <message numerus="yes">
        <source>This store gets at most %n call(s) a minute, of all programs together.</source>
        <translation>
            <numerusform>Dieser Shop bekommt höchstens einen Aufruf pro Minute, von allen Programmen zusammen.</numerusform>
            <numerusform>Dieser Shop bekommt höchstens %n Aufrufe pro Minute, von allen Programmen zusammen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>%1 has neither PHP nor curl to try a call with.</source>
        <translation>%1 hat weder PHP noch curl, um einen Aufruf zu probieren.</translation>
    </message>
    <message>
        <source>A socket of its own is open here</source>
        <translation>Ein eigener Anschluss ist hier offen</translation>
    </message>
    <message>
        <source>ssh holds the port on the store&apos;s server</source>
        <translation>ssh hält den Port auf dem Server des Shops</translation>
    </message>
    <message>
        <source>Only that server itself reaches the port</source>
        <translation>Nur dieser Server selbst erreicht den Port</translation>
    </message>
    <message>
        <source>The callback URL&apos;s name was found</source>
        <translation>Der Name in der Callback-URL wurde gefunden</translation>
    </message>
    <message>
        <source>A connection to it was made</source>
        <translation>Eine Verbindung dorthin kam zustande</translation>
    </message>
    <message>
        <source>Its certificate is trusted</source>
        <translation>Dem Zertifikat dort wird vertraut</translation>
    </message>
    <message>
        <source>A call arrived here, and its answer there</source>
        <translation>Ein Aufruf kam hier an, und die Antwort dort</translation>
    </message>
    <message>
        <source>%1 opens the tunnel&apos;s port to everybody who can reach that server, not only to itself (GatewayPorts in its sshd_config). Have that set to no, or take the tokens without a call.</source>
        <translation>%1 öffnet den Port des Tunnels für alle, die diesen Server erreichen, nicht nur für sich selbst (GatewayPorts in seiner sshd_config). Lassen Sie das auf „no“ setzen, oder übernehmen Sie die Tokens ohne Aufruf.</translation>
    </message>
    <message>
        <source>%1 does not say who else can reach the tunnel&apos;s port there.</source>
        <translation>%1 sagt nicht, wer den Port des Tunnels dort sonst noch erreicht.</translation>
    </message>
    <message>
        <source>Only the store&apos;s server can tell whether it reaches this computer and trusts its certificate. Say where the store&apos;s code is, and it is asked.</source>
        <translation>Nur der Server des Shops weiß, ob er diesen Computer erreicht und dessen Zertifikat vertraut. Nennen Sie den Ort, an dem der Code des Shops liegt, dann wird er gefragt.</translation>
    </message>
    <message>
        <source>Nobody has said to which server the tunnel goes. Name it, such as deploy@shop.example.</source>
        <translation>Niemand hat gesagt, zu welchem Server der Tunnel führt. Nennen Sie ihn, etwa deploy@shop.example.</translation>
    </message>
    <message>
        <source>%1 does not know the name in the callback URL (%2). Check how it is written.</source>
        <translation>%1 kennt den Namen in der Callback-URL nicht (%2). Prüfen Sie, wie er geschrieben ist.</translation>
    </message>
    <message>
        <source>%1 does not trust the certificate of %2, and a store calls nobody whose certificate it does not trust.</source>
        <translation>%1 vertraut dem Zertifikat von %2 nicht, und ein Shop ruft niemanden auf, dessen Zertifikat er nicht vertraut.</translation>
    </message>
    <message>
        <source>%1 could not connect to %2: in a container that address is the container itself. Use the address of its bridge on this computer.</source>
        <translation>%1 konnte sich nicht mit %2 verbinden: In einem Container ist diese Adresse der Container selbst. Nehmen Sie die Adresse seiner Brücke auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 could not connect to %2.</source>
        <translation>%1 konnte sich nicht mit %2 verbinden.</translation>
    </message>
    <message>
        <source>%1 connected to %2, but no answer came back.</source>
        <translation>%1 hat sich mit %2 verbunden, aber keine Antwort bekommen.</translation>
    </message>
    <message>
        <source>At %1 something else answered, not this program. Do not activate: the store would send its credentials there. Check what holds that port, or whether the proxy there hands on the callback&apos;s path and the name in it.</source>
        <translation>An %1 hat etwas anderes geantwortet, nicht dieses Programm. Aktivieren Sie nicht: Der Shop würde seine Zugangsdaten dorthin schicken. Prüfen Sie, was diesen Port belegt, oder ob der Proxy dort den Pfad der Callback-URL und den Namen darin weitergibt.</translation>
    </message>
    <message>
        <source>Into the server block of %1, then: nginx -s reload</source>
        <translation>In den server-Block von %1, danach: nginx -s reload</translation>
    </message>
    <message>
        <source>Into the Caddyfile (it gets the certificate for %1 by itself), then: caddy reload</source>
        <translation>In das Caddyfile (das Zertifikat für %1 holt es selbst), danach: caddy reload</translation>
    </message>
    <message>
        <source>The ingress of a tunnel&apos;s config.yml, with %1 routed to the tunnel; then: cloudflared tunnel run</source>
        <translation>Der ingress in der config.yml eines Tunnels, auf den %1 zeigt; danach: cloudflared tunnel run</translation>
    </message>
    <message>
        <source>In a terminal, with %1 as your own domain</source>
        <translation>In einem Terminal, mit %1 als eigener Domain</translation>
    </message>
    <message>
        <source>In a terminal; %1 is this computer&apos;s name there</source>
        <translation>In einem Terminal; %1 ist dort der Name dieses Computers</translation>
    </message>
    <message>
        <source>Not tried by us: written from its documentation.</source>
        <translation>Von uns nicht probiert: nach der Dokumentation geschrieben.</translation>
    </message>
    <message>
        <source>ssh did not get to %1 within a minute. Run “ssh” to it in a terminal to see what it waits for.</source>
        <translation>ssh kam in einer Minute nicht bis %1. Rufen Sie dorthin „ssh“ in einem Terminal auf, um zu sehen, worauf es wartet.</translation>
    </message>
    <message>
        <source>ssh does not know the key of %1 yet. Open a terminal, run “%2”, compare the fingerprint it shows, and answer yes.</source>
        <translation>ssh kennt den Schlüssel von %1 noch nicht. Rufen Sie in einem Terminal „%2“ auf, vergleichen Sie den Fingerabdruck, den es zeigt, und antworten Sie mit „yes“.</translation>
    </message>
    <message>
        <source>ssh does not know the key of %1 yet. It shows %2: ask whoever runs the server whether that is right. If it is, open a terminal, run “%3”, and answer yes.</source>
        <translation>ssh kennt den Schlüssel von %1 noch nicht. Er zeigt %2: Fragen Sie den Betreiber des Servers, ob das stimmt. Wenn ja, rufen Sie in einem Terminal „%3“ auf und antworten Sie mit „yes“.</translation>
    </message>
    <message>
        <source>The ssh connection to %1 was lost.</source>
        <translation>Die ssh-Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>%1 allows no tunnels (AllowTcpForwarding). Ask whoever runs it, or take the tokens without a call.</source>
        <translation>%1 erlaubt keine Tunnel (AllowTcpForwarding). Fragen Sie den Betreiber, oder übernehmen Sie die Tokens ohne Aufruf.</translation>
    </message>
    <message>
        <source>%1 did not open port %2 for the tunnel: most likely something there holds it. Do not activate with this callback URL. Choose another port, and save the new callback URL in Admin.</source>
        <translation>%1 hat Port %2 für den Tunnel nicht geöffnet: Wahrscheinlich belegt ihn dort etwas anderes. Aktivieren Sie nicht mit dieser Callback-URL. Wählen Sie einen anderen Port und speichern Sie die neue Callback-URL im Admin.</translation>
    </message>
    <message>
        <source>Your ssh configuration asks for another forwarding to %1, which failed, so no tunnel was made: %2</source>
        <translation>Ihre ssh-Konfiguration verlangt noch eine andere Weiterleitung zu %1, die nicht gelang; deshalb entstand kein Tunnel: %2</translation>
    </message>
    <message>
        <source>“%1” is no address that a store can call. Write one such as https://hooks.example, with a path of letters and digits at most.</source>
        <translation>„%1“ ist keine Adresse, die ein Shop aufrufen kann. Schreiben Sie eine wie https://hooks.example, höchstens mit einem Pfad aus Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>The store would send its credentials to %1 in clear. Only what stays within this computer may use http: use https.</source>
        <translation>Der Shop würde seine Zugangsdaten unverschlüsselt an %1 schicken. Nur was in diesem Computer bleibt, darf http benutzen: Nehmen Sie https.</translation>
    </message>
    <message>
        <source>“%1” is no address to listen on. Write the one that the store&apos;s server can reach, such as 192.0.2.10.</source>
        <translation>„%1“ ist keine Adresse, auf der gewartet werden kann. Schreiben Sie die, die der Server des Shops erreicht, etwa 192.0.2.10.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1. It has: %2</source>
        <translation>Dieser Computer hat die Adresse %1 nicht. Er hat: %2</translation>
    </message>
    <message>
        <source>Write a port from %1 to %2.</source>
        <translation>Schreiben Sie einen Port von %1 bis %2.</translation>
    </message>
    <message>
        <source>The store&apos;s server is this computer</source>
        <translation>Der Server des Shops ist dieser Computer</translation>
    </message>
    <message>
        <source>ssh tunnel to where the store&apos;s code is, port %1 there</source>
        <translation>ssh-Tunnel dorthin, wo der Code des Shops liegt, dort Port %1</translation>
    </message>
    <message>
        <source>ssh tunnel to %1, port %2 there</source>
        <translation>ssh-Tunnel zu %1, dort Port %2</translation>
    </message>
    <message>
        <source>This computer&apos;s address %1, port %2</source>
        <translation>Adresse %1 dieses Computers, Port %2</translation>
    </message>
    <message>
        <source>%1, forwarded to port %2 of this computer</source>
        <translation>%1, weitergeleitet an Port %2 dieses Computers</translation>
    </message>
    <message>
        <source>No call: the tokens are taken or entered</source>
        <translation>Kein Aufruf: Die Tokens werden übernommen oder eingetragen</translation>
    </message>
    <message>
        <source>A store in another place of the network may only call this computer by https, and there is no certificate for %1 yet.</source>
        <translation>Ein Shop an anderer Stelle im Netz darf diesen Computer nur mit https aufrufen, und für %1 gibt es noch kein Zertifikat.</translation>
    </message>
    <message>
        <source>Where does the store run?</source>
        <translation>Wo läuft der Shop?</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>In a container on this computer</source>
        <translation>In einem Container auf diesem Computer</translation>
    </message>
    <message>
        <source>On another server</source>
        <translation>Auf einem anderen Server</translation>
    </message>
    <message>
        <source>Can you sign in on that server by ssh?</source>
        <translation>Können Sie sich auf diesem Server per SSH anmelden?</translation>
    </message>
    <message>
        <source>Most hosters offer it. They name a user and a server for it, such as deploy@shop.example.</source>
        <translation>Die meisten Hoster bieten das an. Sie nennen dafür einen Benutzer und einen Server, etwa deploy@shop.example.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Do other customers of the hoster use the same server?</source>
        <translation>Benutzen andere Kunden des Hosters denselben Server?</translation>
    </message>
    <message>
        <source>No, it is ours alone</source>
        <translation>Nein, er gehört uns allein</translation>
    </message>
    <message>
        <source>Yes, or I do not know</source>
        <translation>Ja, oder ich weiß es nicht</translation>
    </message>
    <message>
        <source>Can the store&apos;s server call this computer?</source>
        <translation>Kann der Server des Shops diesen Computer aufrufen?</translation>
    </message>
    <message>
        <source>Yes: this computer has an address that the server reaches</source>
        <translation>Ja: Dieser Computer hat eine Adresse, die der Server erreicht</translation>
    </message>
    <message>
        <source>Through an address of mine: a reverse proxy, Cloudflare, ngrok or Tailscale</source>
        <translation>Über eine eigene Adresse: Reverse-Proxy, Cloudflare, ngrok oder Tailscale</translation>
    </message>
    <message>
        <source>No, or I do not know</source>
        <translation>Nein, oder ich weiß es nicht</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>Der Shop</translation>
    </message>
    <message>
        <source>Latchkey takes the tokens in the store itself: tab Store, “Do it for me”.</source>
        <translation>Latchkey holt die Token im Shop selbst: Reiter „Shop“, „Latchkey soll es tun“.</translation>
    </message>
    <message>
        <source>%1 runs on this computer.</source>
        <translation>%1 läuft auf diesem Computer.</translation>
    </message>
    <message>
        <source>The store runs in a container, and this system has no address that only its containers reach.</source>
        <translation>Der Shop läuft in einem Container, und dieses System hat keine Adresse, die nur seine Container erreichen.</translation>
    </message>
    <message>
        <source>The store runs in a container. There, 127.0.0.1 is the container itself; %1 is this computer, and only containers reach it.</source>
        <translation>Der Shop läuft in einem Container. Dort ist 127.0.0.1 der Container selbst; %1 ist dieser Computer, und nur Container erreichen ihn.</translation>
    </message>
    <message>
        <source>Others on the same server could reach the end of a tunnel there, or take its place. So the store sends nothing, and the tokens are taken instead.</source>
        <translation>Andere auf demselben Server könnten das Ende eines Tunnels dort erreichen oder seinen Platz einnehmen. Deshalb sendet der Shop nichts, und die Token werden stattdessen geholt.</translation>
    </message>
    <message>
        <source>The store runs in a container of its server, which a tunnel to the server does not reach.</source>
        <translation>Der Shop läuft in einem Container seines Servers, und ein Tunnel zum Server reicht nicht in ihn hinein.</translation>
    </message>
    <message>
        <source>You can sign in by ssh on the server of %1, so a tunnel leads from there to this computer while you activate.</source>
        <translation>Sie können sich auf dem Server von %1 per SSH anmelden. Deshalb führt während der Aktivierung ein Tunnel von dort zu diesem Computer.</translation>
    </message>
    <message>
        <source>The store&apos;s server reaches this computer by its own address.</source>
        <translation>Der Server des Shops erreicht diesen Computer unter dessen eigener Adresse.</translation>
    </message>
    <message>
        <source>A certificate for that address, and a firewall and router that let its port in.</source>
        <translation>Ein Zertifikat für diese Adresse, dazu eine Firewall und ein Router, die den Port durchlassen.</translation>
    </message>
    <message>
        <source>You have an address of your own that can forward calls here.</source>
        <translation>Sie haben eine eigene Adresse, die Aufrufe hierher weiterleiten kann.</translation>
    </message>
    <message>
        <source>What to paste into your proxy or tunnel service is shown with it.</source>
        <translation>Was in Ihren Proxy oder Tunneldienst gehört, wird dabei angezeigt.</translation>
    </message>
    <message>
        <source>Nothing leads from the store&apos;s server to this computer. So the store sends nothing, and you hand over what Admin shows.</source>
        <translation>Vom Server des Shops führt nichts zu diesem Computer. Deshalb sendet der Shop nichts, und Sie übergeben, was der Admin anzeigt.</translation>
    </message>
    <message>
        <source>In Admin leave both URLs empty, click Activate, and paste the four values that Admin shows.</source>
        <translation>Lassen Sie im Admin beide URLs leer, klicken Sie auf „Aktivieren“ und fügen Sie die vier Werte ein, die der Admin anzeigt.</translation>
    </message>
    <message>
        <source>There is no tunnel to %1: what ssh asked for was not answered.</source>
        <translation>Es gibt keinen Tunnel zu %1: Was ssh gefragt hat, wurde nicht beantwortet.</translation>
    </message>
    <message>
        <source>For this integration no call of the store is expected. Take its tokens from the store, or choose a way (How the store reaches this computer, in the integration&apos;s menu, or latchkeyctl reach set).</source>
        <translation>Für diese Integration wird kein Aufruf des Shops erwartet. Holen Sie ihre Token aus dem Shop, oder wählen Sie einen Weg (Wie der Shop diesen Computer erreicht, im Menü der Integration, oder latchkeyctl reach set).</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>it is too long</source>
        <translation>es ist zu lang</translation>
    </message>
    <message>
        <source>This is no JSON: %1 (line %2, column %3).</source>
        <translation>Das ist kein JSON: %1 (Zeile %2, Spalte %3).</translation>
    </message>
    <message>
        <source>nothing is there</source>
        <translation>es ist nichts da</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>something stands behind its end</source>
        <translation>hinter seinem Ende steht noch etwas</translation>
    </message>
    <message>
        <source>a comma or “}” is missing here</source>
        <translation>hier fehlt ein Komma oder „}“</translation>
    </message>
    <message>
        <source>a comma or “]” is missing here</source>
        <translation>hier fehlt ein Komma oder „]“</translation>
    </message>
    <message>
        <source>it holds more than %1 values</source>
        <translation>es enthält mehr als %1 Werte</translation>
    </message>
    <message>
        <source>it goes more than %1 levels deep</source>
        <translation>es geht mehr als %1 Ebenen tief</translation>
    </message>
    <message>
        <source>a name in quotation marks is missing here</source>
        <translation>hier fehlt ein Name in Anführungszeichen</translation>
    </message>
    <message>
        <source>a colon is missing here</source>
        <translation>hier fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>a text goes on past its line</source>
        <translation>ein Text geht über seine Zeile hinaus</translation>
    </message>
    <message>
        <source>a text has no end</source>
        <translation>ein Text hat kein Ende</translation>
    </message>
    <message>
        <source>there is no such “\” code</source>
        <translation>diesen Code mit „\“ gibt es nicht</translation>
    </message>
    <message>
        <source>a number has no digit here</source>
        <translation>einer Zahl fehlt hier eine Ziffer</translation>
    </message>
    <message>
        <source>a number does not begin with 0</source>
        <translation>eine Zahl beginnt nicht mit 0</translation>
    </message>
    <message>
        <source>texts stand in &quot;, not in &apos;</source>
        <translation>Texte stehen in &quot;, nicht in &apos;</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>hier fehlt ein Wert</translation>
    </message>
    <message>
        <source>Fill in what the path needs: %1.</source>
        <translation>Füllen Sie aus, was der Pfad braucht: %1.</translation>
    </message>
    <message>
        <source>Enter a path such as /V1/orders, or choose one from the list.</source>
        <translation>Geben Sie einen Pfad wie /V1/orders ein, oder wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>A store view&apos;s code has letters, digits and “_”, like de or all. Admin shows it under Stores › All Stores.</source>
        <translation>Der Code eines Storeviews besteht aus Buchstaben, Ziffern und „_“, wie de oder all. Der Admin zeigt ihn unter Stores › Alle Stores.</translation>
    </message>
    <message>
        <source>There are %1 favourites already. Remove one first.</source>
        <translation>Es gibt schon %1 Favoriten. Entfernen Sie erst einen.</translation>
    </message>
    <message>
        <source>open to everybody</source>
        <translation>steht allen offen</translation>
    </message>
    <message>
        <source>only for signed-in customers</source>
        <translation>nur für angemeldete Kunden</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>gewährt</translation>
    </message>
    <message>
        <source>chosen, perhaps not granted yet</source>
        <translation>gewählt, vielleicht noch nicht gewährt</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>nicht gewährt</translation>
    </message>
    <message>
        <source>granted only with all resources</source>
        <translation>nur mit allen Ressourcen gewährt</translation>
    </message>
    <message>
        <source>whether it is granted is not known</source>
        <translation>ob gewährt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>No resource in Admin&apos;s tree stands for it: only an integration with all resources may make this call. Better ask the module&apos;s maker to correct it.</source>
        <translation>Keine Ressource im Baum des Admins steht dafür: Nur eine Integration mit allen Ressourcen darf das aufrufen. Bitten Sie besser den Hersteller des Moduls, es zu berichtigen.</translation>
    </message>
    <message>
        <source>Add it to the integration&apos;s resources. Then it has to be granted in the store, and the integration activated again.</source>
        <translation>Nehmen Sie sie in die Ressourcen der Integration auf. Danach muss sie im Shop gewährt und die Integration erneut aktiviert werden.</translation>
    </message>
    <message>
        <source>It is chosen here, but the store has not granted it: check it on the API tab in Admin, save, and click Reauthorize. The page Store can do it for you.</source>
        <translation>Hier ist sie gewählt, aber der Shop hat sie nicht gewährt: Haken Sie sie im Admin auf dem API-Reiter an, speichern Sie und klicken Sie auf „Erneut autorisieren“. Die Seite „Shop“ kann das für Sie tun.</translation>
    </message>
    <message>
        <source>“%1” is no filter. Write the field, the condition and the value like status:eq:pending, and two of which one has to hold with OR between them. The conditions are %2; null and notnull have no value.</source>
        <translation>„%1“ ist kein Filter. Schreiben Sie Feld, Bedingung und Wert wie status:eq:pending, und zwei, von denen einer gelten soll, mit OR dazwischen. Die Bedingungen sind %2; null und notnull haben keinen Wert.</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is like (% for anything)</source>
        <translation>ist wie (% für Beliebiges)</translation>
    </message>
    <message>
        <source>is one of (a,b,c)</source>
        <translation>ist eines von (a,b,c)</translation>
    </message>
    <message>
        <source>is none of (a,b,c)</source>
        <translation>ist keines von (a,b,c)</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist mehr als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist weniger als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is from</source>
        <translation>ist ab</translation>
    </message>
    <message>
        <source>is up to</source>
        <translation>ist bis</translation>
    </message>
    <message>
        <source>is more or the same</source>
        <translation>ist mehr oder gleich</translation>
    </message>
    <message>
        <source>has among its values</source>
        <translation>hat unter seinen Werten</translation>
    </message>
    <message>
        <source>lacks among its values</source>
        <translation>hat nicht unter seinen Werten</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>“%1” is no order. Write a field like created_at, or created_at:desc for the newest first.</source>
        <translation>„%1“ ist keine Sortierung. Schreiben Sie ein Feld wie created_at, oder created_at:desc für das Neueste zuerst.</translation>
    </message>
    <message>
        <source>For part of it Admin&apos;s tree has no resource: only an integration with all resources may make this call. Better ask the module&apos;s maker to correct it.</source>
        <translation>Für einen Teil davon gibt es im Baum des Admins keine Ressource: Nur eine Integration mit allen Ressourcen darf das aufrufen. Bitten Sie besser den Hersteller des Moduls, es zu berichtigen.</translation>
    </message>
    <message>
        <source>Add what is missing to the integration&apos;s resources. Then all of it has to be granted in the store, and the integration activated again.</source>
        <translation>Nehmen Sie auf, was in den Ressourcen der Integration fehlt. Danach muss alles davon im Shop gewährt und die Integration erneut aktiviert werden.</translation>
    </message>
</context>
<context>
    <name>ResourceWords</name>
    <message>
        <source>with all resources</source>
        <translation>mit allen Ressourcen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>needed by %1</source>
        <translation>nötig für %1</translation>
    </message>
    <message numerus="yes">
        <source>needed by %1, +%n more</source>
        <translation>
            <numerusform>nötig für %1 und %n weitere</numerusform>
            <numerusform>nötig für %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>new since the last activation</source>
        <translation>neu seit der letzten Aktivierung</translation>
    </message>
    <message>
        <source>not granted any more</source>
        <translation>nicht mehr gewährt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
</context>
<context>
    <name>Sealed</name>
    <message>
        <source>At least %1 characters, %2 of them different, and not digits alone. Four or five words that do not belong together are good.</source>
        <translation>Mindestens %1 Zeichen, davon %2 verschiedene, und nicht nur Ziffern. Gut sind vier oder fünf Wörter, die nichts miteinander zu tun haben.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Diese Passphrase ist zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>The file was damaged on its way, or changed: what is in it cannot be trusted. Copy it again, or write a new one.</source>
        <translation>Die Datei wurde unterwegs beschädigt oder geändert: Ihrem Inhalt ist nicht zu trauen. Kopieren Sie sie noch einmal, oder schreiben Sie eine neue.</translation>
    </message>
    <message>
        <source>More than %L1 MiB are not taken into such a file, nor read from one.</source>
        <translation>Mehr als %L1 MiB kommen in keine solche Datei, und aus keiner werden mehr gelesen.</translation>
    </message>
    <message>
        <source>There is not enough free memory for the passphrase: it takes %L1 MiB. Close other programs and try again.</source>
        <translation>Für die Passphrase ist nicht genug Speicher frei: Sie braucht %L1 MiB. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is not a file that Latchkey wrote for another computer.</source>
        <translation>Das ist keine Datei, die Latchkey für einen anderen Computer geschrieben hat.</translation>
    </message>
    <message>
        <source>A newer Latchkey wrote the file (version %1; this one reads %2). Update Latchkey on this computer.</source>
        <translation>Ein neueres Latchkey hat die Datei geschrieben (Version %1; dieses liest %2). Aktualisieren Sie Latchkey auf diesem Computer.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the file. Capital letters and spaces count.</source>
        <translation>Das ist nicht die Passphrase der Datei. Groß- und Kleinschreibung und Leerzeichen zählen.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>What the keychain holds for this integration cannot be read: another program or another version of Latchkey wrote it. Activate the integration again in your store.</source>
        <translation>Was der Schlüsselbund für diese Integration enthält, ist nicht lesbar: Ein anderes Programm oder eine andere Version von Latchkey hat es geschrieben. Aktivieren Sie die Integration im Shop neu.</translation>
    </message>
    <message>
        <source>The credentials in the keychain are for %1, not for %2. Change the store URL back, or activate the integration again in the new store.</source>
        <translation>Die Zugangsdaten im Schlüsselbund gelten für %1, nicht für %2. Stellen Sie die Shop-URL zurück oder aktivieren Sie die Integration im neuen Shop neu.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it (in your system&apos;s password program, or by signing in to the desktop again), then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn (in der Passwortverwaltung des Systems oder durch erneutes Anmelden am Desktop) und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is no keychain where Latchkey can keep the store&apos;s tokens. On Linux a Secret Service (gnome-keyring, KeePassXC or KWallet) with a default keyring has to run in your desktop session, and libsecret has to be installed.</source>
        <translation>Es gibt keinen Schlüsselbund, in dem Latchkey die Token des Shops verwahren könnte. Unter Linux muss in Ihrer Desktop-Sitzung ein Secret Service (gnome-keyring, KeePassXC oder KWallet) mit einem Standard-Schlüsselbund laufen, und libsecret muss installiert sein.</translation>
    </message>
    <message>
        <source>The keychain is running but shows no default keyring. Unlock it, or create a keyring in your system&apos;s password program and make it the default; then try again.</source>
        <translation>Der Dienst für Schlüsselbunde läuft, zeigt aber keinen Standard-Schlüsselbund. Entsperren Sie ihn, oder legen Sie in der Passwortverwaltung des Systems einen an und machen Sie ihn zum Standard; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The keychain refused Latchkey&apos;s request. If it asked you for permission, allow it and try again; otherwise look into your system&apos;s password program.</source>
        <translation>Der Schlüsselbund hat die Anfrage von Latchkey abgelehnt. Hat er Sie um Erlaubnis gefragt, erteilen Sie sie und versuchen Sie es erneut; sonst sehen Sie in der Passwortverwaltung des Systems nach.</translation>
    </message>
    <message>
        <source>The connection to the keychain was lost because the desktop session&apos;s message bus ended. Latchkey can use the keychain again after a restart; what it could not store is kept in memory until then.</source>
        <translation>Die Verbindung zum Schlüsselbund ging verloren, weil der Nachrichtenbus der Desktop-Sitzung endete. Nach einem Neustart kann Latchkey den Schlüsselbund wieder benutzen; was es nicht speichern konnte, bleibt bis dahin im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. If it is asking you something, answer; otherwise sign in to the desktop again. Then try again: Latchkey cannot tell whether its last request was carried out.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Fragt er Sie etwas, antworten Sie; sonst melden Sie sich neu am Desktop an. Versuchen Sie es dann erneut: Ob die letzte Anfrage ausgeführt wurde, kann Latchkey nicht sagen.</translation>
    </message>
    <message>
        <source>The keychain did not give back what Latchkey had just stored, so it cannot be relied on. Check your system&apos;s password program, then try again.</source>
        <translation>Der Schlüsselbund gab nicht zurück, was Latchkey eben gespeichert hatte; auf ihn ist kein Verlass. Prüfen Sie die Passwortverwaltung des Systems und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This is too much for one keychain entry: %1 KiB, where at most %2 KiB are possible.</source>
        <translation>Das ist zu viel für einen Eintrag im Schlüsselbund: %1 KiB, höchstens %2 KiB sind möglich.</translation>
    </message>
    <message>
        <source>%1 cannot be written, so a secret that is new would not be noticed in a file for support. Check that the disk is not full and that the file is yours.</source>
        <translation>%1 kann nicht geschrieben werden; ein neues Geheimnis fiele deshalb in einer Datei für den Support nicht auf. Prüfen Sie, ob der Datenträger voll ist und ob die Datei Ihnen gehört.</translation>
    </message>
    <message>
        <source>%1 is damaged. It lists, by hashes, which secrets may not be in a file for support. Rename it or remove it; a new one is then begun.</source>
        <translation>%1 ist beschädigt. Die Datei führt als Prüfsummen auf, welche Geheimnisse in keiner Datei für den Support stehen dürfen. Benennen Sie sie um oder entfernen Sie sie; dann wird eine neue begonnen.</translation>
    </message>
    <message>
        <source>%1 cannot be read. It lists, by hashes, which secrets may not be in a file for support. Give your account the right to read it, or rename it; a new one is then begun.</source>
        <translation>%1 kann nicht gelesen werden. Die Datei führt als Prüfsummen auf, welche Geheimnisse in keiner Datei für den Support stehen dürfen. Geben Sie Ihrem Konto das Recht, sie zu lesen, oder benennen Sie sie um; dann wird eine neue begonnen.</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>%1 was edited, or is not Latchkey&apos;s, and stays as it is. Use --even-edited if it may go.</source>
        <translation>%1 wurde bearbeitet oder ist nicht von Latchkey und bleibt, wie es ist. Wenn die Datei weichen darf, verwenden Sie --even-edited.</translation>
    </message>
    <message>
        <source>%1 cannot be changed. Check who may write there, and whether the disk is full.</source>
        <translation>%1 lässt sich nicht ändern. Prüfen Sie, wer dort schreiben darf und ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>The service is there, but it does not start (%1, %2). See journalctl --user -u %3.</source>
        <translation>Der Dienst ist eingerichtet, startet aber nicht (%1, %2). Näheres zeigt journalctl --user -u %3.</translation>
    </message>
    <message>
        <source>A passphrase that nobody has to know, encrypted for this computer alone. With a TPM it is of no use on another one, even with this one&apos;s disk.</source>
        <translation>Eine Passphrase, die niemand kennen muss, nur für diesen Computer verschlüsselt. Mit einem TPM nützt sie auf keinem anderen etwas, auch nicht mit dem Datenträger von diesem.</translation>
    </message>
    <message>
        <source>The account that the proxy runs as, and its folder.</source>
        <translation>Das Konto, unter dem der Proxy läuft, und sein Ordner.</translation>
    </message>
    <message>
        <source>What was written above is read.</source>
        <translation>Was oben geschrieben wurde, wird eingelesen.</translation>
    </message>
    <message>
        <source>The file with the secrets. You choose its passphrase now, and type it at each start of the service.</source>
        <translation>Die Datei mit den Geheimnissen. Ihre Passphrase wählen Sie jetzt und geben sie bei jedem Start des Dienstes ein.</translation>
    </message>
    <message>
        <source>The file with the secrets, under that passphrase.</source>
        <translation>Die Datei mit den Geheimnissen, unter dieser Passphrase.</translation>
    </message>
    <message>
        <source>Whoever starts the service is asked, also when the computer starts.</source>
        <translation>Wer den Dienst startet, wird gefragt, auch beim Start des Computers.</translation>
    </message>
    <message>
        <source>The proxy, now and whenever the computer starts.</source>
        <translation>Der Proxy, jetzt und bei jedem Start des Computers.</translation>
    </message>
    <message>
        <source>systemctl --user did not answer within %1 s. Sign in to this computer again, then try once more.</source>
        <translation>systemctl --user hat in %1 s nicht geantwortet. Melden Sie sich an diesem Computer neu an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>systemd did not do what it was asked: %1</source>
        <translation>systemd hat nicht getan, worum es gebeten wurde: %1</translation>
    </message>
    <message>
        <source>This session is not looked after by systemd, so nothing can be started with it that way. On a desktop use --autostart; on a server see latchkeyctl proxy unit.</source>
        <translation>Diese Sitzung wird nicht von systemd betreut, deshalb lässt sich so nichts mit ihr starten. Verwenden Sie auf einem Desktop --autostart; für einen Server siehe latchkeyctl proxy unit.</translation>
    </message>
    <message>
        <source>This profile keeps its secrets in a file under a passphrase, which a service of your session has not. See latchkeyctl proxy unit --system.</source>
        <translation>Dieses Profil verwahrt seine Geheimnisse in einer Datei unter einer Passphrase, die ein Dienst Ihrer Sitzung nicht hat. Siehe latchkeyctl proxy unit --system.</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>n8n reads LATCHKEY_KEY from its own environment if N8N_BLOCK_ENV_ACCESS_IN_NODE is false; otherwise keep the key in a credential of the kind Header Auth.</source>
        <translation>n8n liest LATCHKEY_KEY aus seiner eigenen Umgebung, wenn N8N_BLOCK_ENV_ACCESS_IN_NODE false ist; sonst gehört der Schlüssel in Zugangsdaten der Art Header Auth.</translation>
    </message>
    <message>
        <source>Import it as a collection.</source>
        <translation>Importieren Sie es als Sammlung.</translation>
    </message>
    <message>
        <source>Make an environment with LATCHKEY_KEY as a secret.</source>
        <translation>Legen Sie eine Umgebung mit LATCHKEY_KEY als geheimem Wert an.</translation>
    </message>
    <message>
        <source>A program that does not fill in ${LATCHKEY_KEY} needs the key itself there.</source>
        <translation>Ein Programm, das ${LATCHKEY_KEY} nicht einsetzt, braucht dort den Schlüssel selbst.</translation>
    </message>
    <message>
        <source>Import it as a workflow.</source>
        <translation>Importieren Sie es als Workflow.</translation>
    </message>
    <message>
        <source>This configures dkmaker-mcp-rest-api, a server in npm&apos;s registry that makes any call the client may make. Give an assistant a client that may only read.</source>
        <translation>Dies richtet dkmaker-mcp-rest-api ein, einen Server aus dem Verzeichnis von npm, der jeden Aufruf macht, der dem Client erlaubt ist. Geben Sie einem Assistenten einen Client, der nur lesen darf.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Orders to ERP</source>
        <translation>Bestellungen ans ERP</translation>
    </message>
    <message>
        <source>PIM import</source>
        <translation>PIM-Import</translation>
    </message>
    <message>
        <source>Newsletter and marketing automation</source>
        <translation>Newsletter und Marketing-Automation</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>○ not yet</source>
        <translation>○ noch nicht</translation>
    </message>
    <message>
        <source>◐ under way</source>
        <translation>◐ läuft</translation>
    </message>
    <message>
        <source>● connected</source>
        <translation>● verbunden</translation>
    </message>
    <message>
        <source>▲ needs you</source>
        <translation>▲ braucht Sie</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ gescheitert</translation>
    </message>
</context>
<context>
    <name>StoreService</name>
    <message>
        <source>The store&apos;s answer did not arrive whole: something else wrote into it. Try again; if it happens again, send the details to whoever looks after the store.</source>
        <translation>Die Antwort des Shops kam nicht ganz an: Etwas anderes hat hineingeschrieben. Versuchen Sie es noch einmal; geschieht es wieder, schicken Sie die Einzelheiten an den, der den Shop betreut.</translation>
    </message>
    <message>
        <source>The store&apos;s PHP ended without an answer. See the details for what it printed.</source>
        <translation>Das PHP des Shops endete ohne Antwort. Was es ausgegeben hat, steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Nobody has said where this store&apos;s code is. Name its folder first.</source>
        <translation>Noch ist nicht gesagt, wo der Code dieses Shops liegt. Nennen Sie zuerst seinen Ordner.</translation>
    </message>
    <message>
        <source>This runs the store&apos;s own code as you on %1.</source>
        <translation>Damit läuft der eigene Code des Shops unter Ihrem Konto. Rechner: %1.</translation>
    </message>
    <message>
        <source>This runs the store&apos;s own code as %1 on %2.</source>
        <translation>Damit läuft der eigene Code des Shops als %1. Rechner: %2.</translation>
    </message>
    <message>
        <source>Each command is run by: %1</source>
        <translation>Jeder Befehl läuft durch: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The store has no integration “%1”.</source>
        <translation>Der Shop hat keine Integration „%1“.</translation>
    </message>
    <message>
        <source>The store has the integration “%1” (number %2, %3).</source>
        <translation>Der Shop hat die Integration „%1“ (Nummer %2, %3).</translation>
    </message>
    <message>
        <source>A module brought it, so it cannot be edited.</source>
        <translation>Ein Modul hat sie mitgebracht, deshalb lässt sie sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Latchkey did not make it.</source>
        <translation>Latchkey hat sie nicht angelegt.</translation>
    </message>
    <message>
        <source>Creates the integration “%1”. It may do everything.</source>
        <translation>Legt die Integration „%1“ an. Sie darf alles.</translation>
    </message>
    <message>
        <source>Creates the integration “%1”. It may do nothing yet: no resources are chosen.</source>
        <translation>Legt die Integration „%1“ an. Sie darf noch nichts: Es sind keine Ressourcen gewählt.</translation>
    </message>
    <message numerus="yes">
        <source>Creates the integration “%1” with %n resource(s).</source>
        <translation>
            <numerusform>Legt die Integration „%1“ mit %n Ressource an.</numerusform>
            <numerusform>Legt die Integration „%1“ mit %n Ressourcen an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be changed: it is as it is defined here.</source>
        <translation>Es muss nichts geändert werden: Sie ist so, wie sie hier steht.</translation>
    </message>
    <message>
        <source>Changes the %1: “%2” becomes “%3”.</source>
        <translation>Ändert: %1, aus „%2“ wird „%3“.</translation>
    </message>
    <message>
        <source>What it may do now is not known. Afterwards it may do what is chosen here.</source>
        <translation>Was sie jetzt darf, ist nicht bekannt. Danach darf sie, was hier gewählt ist.</translation>
    </message>
    <message>
        <source>Lets it do everything.</source>
        <translation>Erlaubt ihr alles.</translation>
    </message>
    <message numerus="yes">
        <source>Grants it %n more resource(s): %1.</source>
        <translation>
            <numerusform>Gewährt ihr %n weitere Ressource: %1.</numerusform>
            <numerusform>Gewährt ihr %n weitere Ressourcen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It may do everything now. Afterwards it may only do what is chosen here.</source>
        <translation>Sie darf jetzt alles. Danach darf sie nur noch, was hier gewählt ist.</translation>
    </message>
    <message numerus="yes">
        <source>Takes %n resource(s) away from it: %1.</source>
        <translation>
            <numerusform>Nimmt ihr %n Ressource: %1.</numerusform>
            <numerusform>Nimmt ihr %n Ressourcen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removes “%1” from the store, with its keys and tokens.</source>
        <translation>Entfernt „%1“ aus dem Shop, samt Schlüsseln und Token.</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>It has no tokens yet. Activate it in Admin afterwards.</source>
        <translation>Sie hat noch keine Token. Aktivieren Sie sie danach im Admin.</translation>
    </message>
    <message>
        <source>Its tokens stay valid.</source>
        <translation>Ihre Token bleiben gültig.</translation>
    </message>
    <message>
        <source>The tokens it has are handed over to Latchkey. They stay valid for whoever uses them.</source>
        <translation>Die vorhandenen Token werden an Latchkey übergeben. Sie bleiben gültig für alle, die sie benutzen.</translation>
    </message>
    <message>
        <source>The store issues new tokens for it, makes it active and hands them over to Latchkey.</source>
        <translation>Der Shop stellt neue Token aus, setzt die Integration auf aktiv und übergibt die Token an Latchkey.</translation>
    </message>
    <message>
        <source>Its tokens stop working at once, for whoever uses them.</source>
        <translation>Ihre Token funktionieren sofort nicht mehr, für niemanden.</translation>
    </message>
    <message>
        <source>status unknown</source>
        <translation>Status unbekannt</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>callback URL</source>
        <translation>Callback-URL</translation>
    </message>
    <message>
        <source>identity link URL</source>
        <translation>Identity-Link-URL</translation>
    </message>
    <message>
        <source>Check the place: this store says its address is %1, and the integration is for %2.</source>
        <translation>Prüfen Sie den Ort: Dieser Shop nennt als Adresse %1, die Integration ist für %2.</translation>
    </message>
    <message numerus="yes">
        <source>This store does not have %n of the resources, so they are left out: %1.</source>
        <translation>
            <numerusform>Dieser Shop hat %n der Ressourcen nicht, sie entfällt: %1.</numerusform>
            <numerusform>Dieser Shop hat %n der Ressourcen nicht, sie entfallen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A signed call tries them first. The tokens kept here now are only replaced if it succeeds.</source>
        <translation>Zuerst probiert sie ein signierter Aufruf. Nur wenn er gelingt, ersetzen sie die hier gespeicherten.</translation>
    </message>
    <message>
        <source>A signed call tries them before they are kept in the keychain.</source>
        <translation>Ein signierter Aufruf probiert sie, bevor sie in den Schlüsselbund kommen.</translation>
    </message>
    <message>
        <source>The store could not say which integrations it has, so nothing is changed there. See the details, or the store&apos;s own log.</source>
        <translation>Der Shop konnte nicht sagen, welche Integrationen er hat, deshalb wird dort nichts geändert. Näheres steht in den Einzelheiten oder im Log des Shops.</translation>
    </message>
    <message>
        <source>The integration “%1” is in the store already. Update it instead.</source>
        <translation>Die Integration „%1“ gibt es im Shop schon. Aktualisieren Sie sie.</translation>
    </message>
    <message>
        <source>The store has an integration “%1” that Latchkey did not make. Choose another name, or update that one.</source>
        <translation>Der Shop hat eine Integration „%1“, die nicht von Latchkey stammt. Wählen Sie einen anderen Namen, oder aktualisieren Sie diese.</translation>
    </message>
    <message>
        <source>Latchkey did not make the integration “%1”, and something else may be using it. Choose another name, or agree to take it over.</source>
        <translation>Die Integration „%1“ stammt nicht von Latchkey, und vielleicht benutzt sie etwas anderes. Wählen Sie einen anderen Namen, oder stimmen Sie der Übernahme zu.</translation>
    </message>
    <message>
        <source>The store has another integration named “%1”. Choose another name.</source>
        <translation>Der Shop hat eine andere Integration namens „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The store has no integration “%1”. Create it first.</source>
        <translation>Der Shop hat keine Integration „%1“. Legen Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>A module brought the integration “%1”, so the store does not let it be edited. Change the module and install it again.</source>
        <translation>Ein Modul hat die Integration „%1“ mitgebracht, deshalb lässt der Shop sie nicht bearbeiten. Ändern Sie das Modul und installieren Sie es neu.</translation>
    </message>
    <message>
        <source>The store&apos;s PHP stopped with an error: %1</source>
        <translation>Das PHP des Shops brach mit einem Fehler ab: %1</translation>
    </message>
    <message>
        <source>The integration was created before that.</source>
        <translation>Davor wurde die Integration angelegt.</translation>
    </message>
    <message>
        <source>The integration was changed before that.</source>
        <translation>Davor wurde die Integration geändert.</translation>
    </message>
    <message>
        <source>The integration was removed before that.</source>
        <translation>Davor wurde die Integration entfernt.</translation>
    </message>
    <message>
        <source>The store issued tokens before that, and keeps them.</source>
        <translation>Davor hat der Shop Token ausgestellt, und er behält sie.</translation>
    </message>
    <message>
        <source>This folder holds no store: app/bootstrap.php is missing in it. Name the store&apos;s root folder.</source>
        <translation>In diesem Ordner liegt kein Shop: app/bootstrap.php fehlt. Nennen Sie den obersten Ordner des Shops.</translation>
    </message>
    <message>
        <source>The store&apos;s code does not start there: %1</source>
        <translation>Der Code des Shops startet dort nicht: %1</translation>
    </message>
    <message>
        <source>The store refused: %1</source>
        <translation>Der Shop hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>Somebody changed the store&apos;s integrations since you looked, so nothing was done. Look again.</source>
        <translation>Jemand hat die Integrationen des Shops geändert, seit Sie nachgesehen haben; deshalb wurde nichts getan. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>A module brought this integration, so the store does not let it be edited. Change the module and install it again.</source>
        <translation>Ein Modul hat diese Integration mitgebracht, deshalb lässt der Shop sie nicht bearbeiten. Ändern Sie das Modul und installieren Sie es neu.</translation>
    </message>
    <message>
        <source>An integration needs a name.</source>
        <translation>Eine Integration braucht einen Namen.</translation>
    </message>
    <message>
        <source>The store issued no access token for this integration. Activate it in Admin instead.</source>
        <translation>Der Shop hat für diese Integration kein Access-Token ausgestellt. Aktivieren Sie sie im Admin.</translation>
    </message>
    <message>
        <source>Cancelled. What the store did until then is not known: look again.</source>
        <translation>Abgebrochen. Was der Shop bis dahin getan hat, ist nicht bekannt: Sehen Sie nach.</translation>
    </message>
    <message>
        <source>The store&apos;s PHP did not end in time and was stopped. Look again to see what it did until then.</source>
        <translation>Das PHP des Shops wurde nicht rechtzeitig fertig und wurde beendet. Sehen Sie nach, was es bis dahin getan hat.</translation>
    </message>
    <message>
        <source>The store&apos;s PHP printed far more than an answer, so it was stopped. A module there may write debug output: switch that off.</source>
        <translation>Das PHP des Shops gab weit mehr aus als eine Antwort und wurde beendet. Vielleicht schreibt dort ein Modul Debug-Ausgaben: Schalten Sie das ab.</translation>
    </message>
    <message>
        <source>The connection was lost before the store answered. Look again to see what it did until then.</source>
        <translation>Die Verbindung brach ab, bevor der Shop geantwortet hat. Sehen Sie nach, was er bis dahin getan hat.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was done in the store.</source>
        <translation>Abgebrochen. Im Shop wurde nichts getan.</translation>
    </message>
    <message>
        <source>What the store handed over are no tokens, so nothing was kept. Activate the integration in Admin instead.</source>
        <translation>Was der Shop übergeben hat, sind keine Token; es wurde nichts gespeichert. Aktivieren Sie die Integration im Admin.</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Storecode</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Eine solche Datei oder einen solchen Ordner gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) have no registration.php that names them, so the store does not see them; they were left out: %1</source>
        <translation>
            <numerusform>%n Ordner hat keine registration.php, die ihn nennt; der Shop sieht ihn nicht, und er wurde ausgelassen: %1</numerusform>
            <numerusform>%n Ordner haben keine registration.php, die sie nennt; der Shop sieht sie nicht, und sie wurden ausgelassen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Modules that are switched off are shown too.</source>
        <translation>Auch abgeschaltete Module sind zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n module(s) with resources or routes</source>
        <translation>
            <numerusform>%1: %n Modul mit Ressourcen oder Routen</numerusform>
            <numerusform>%1: %n Module mit Ressourcen oder Routen</numerusform>
        </translation>
    </message>
    <message>
        <source>No acl.xml and no webapi.xml was found here.</source>
        <translation>Hier wurde weder eine acl.xml noch eine webapi.xml gefunden.</translation>
    </message>
    <message>
        <source>All files before this one have more than %L1 elements together.</source>
        <translation>Die Dateien vor dieser haben zusammen mehr als %L1 Elemente.</translation>
    </message>
    <message>
        <source>An earlier file holds &quot;%1&quot; twice in the same place. Commerce refuses to merge that; here the first one counts.</source>
        <translation>Eine frühere Datei enthält „%1“ zweimal an derselben Stelle. Commerce verweigert das Zusammenführen; hier zählt das erste.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is not of the form Vendor_Module::name.</source>
        <translation>Die ID „%1“ hat nicht die Form Vendor_Module::name.</translation>
    </message>
    <message>
        <source>The title of %1 has %2 characters; 3 to 50 are allowed.</source>
        <translation>Der Titel von %1 hat %2 Zeichen; erlaubt sind 3 bis 50.</translation>
    </message>
    <message>
        <source>The sortOrder of %1 is not a whole number.</source>
        <translation>Die sortOrder von %1 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>A store in developer mode does not accept the file.</source>
        <translation>Ein Shop im Entwicklermodus nimmt die Datei nicht an.</translation>
    </message>
    <message>
        <source>This is not an acl.xml: its root element is &lt;%1&gt;, not &lt;config&gt;.</source>
        <translation>Das ist keine acl.xml: Das oberste Element ist &lt;%1&gt;, nicht &lt;config&gt;.</translation>
    </message>
    <message>
        <source>A resource has no id. Commerce cannot read this file.</source>
        <translation>Eine Ressource hat keine ID. Commerce kann diese Datei nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) switched on there are not in this folder: %1</source>
        <translation>
            <numerusform>%n dort eingeschaltetes Modul liegt nicht in diesem Ordner: %1</numerusform>
            <numerusform>%n dort eingeschaltete Module liegen nicht in diesem Ordner: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) in this folder are not listed there, so the store does not know them; they were left out: %1</source>
        <translation>
            <numerusform>%n Modul in diesem Ordner ist dort nicht genannt; der Shop kennt es nicht, und es wurde ausgelassen: %1</numerusform>
            <numerusform>%n Module in diesem Ordner sind dort nicht genannt; der Shop kennt sie nicht, und sie wurden ausgelassen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This link leads to a folder that holds the one being read; it was not followed.</source>
        <translation>Diese Verknüpfung führt zu einem Ordner, der den gelesenen enthält; ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>There are more than %L1 folders; reading ended here.</source>
        <translation>Es gibt mehr als %L1 Ordner; hier endete das Lesen.</translation>
    </message>
    <message>
        <source>Reading took more than %L1 seconds and ended here.</source>
        <translation>Das Lesen dauerte mehr als %L1 Sekunden und endete hier.</translation>
    </message>
    <message>
        <source>All files together are larger than %L1 MiB; reading ended here.</source>
        <translation>Alle Dateien zusammen sind größer als %L1 MiB; hier endete das Lesen.</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Der Ordner lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The module %1 is in %2 already. Commerce refuses to start with both; the first one is used.</source>
        <translation>Das Modul %1 liegt schon in %2. Mit beiden startet Commerce nicht; verwendet wird das erste.</translation>
    </message>
    <message>
        <source>The module %1 is used from %2; this copy was left out.</source>
        <translation>Das Modul %1 wird aus %2 verwendet; diese Kopie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The file holds more than a plain list, and PHP is never run to read it.</source>
        <translation>Die Datei enthält mehr als eine einfache Liste, und PHP wird zum Lesen nie ausgeführt.</translation>
    </message>
    <message>
        <source>Which modules are on would have to be computed, and PHP is never run to read it.</source>
        <translation>Welche Module eingeschaltet sind, müsste berechnet werden, und PHP wird zum Lesen nie ausgeführt.</translation>
    </message>
    <message>
        <source>The file lists no modules.</source>
        <translation>Die Datei nennt keine Module.</translation>
    </message>
    <message>
        <source>The file lists more than %L1 things.</source>
        <translation>Die Datei zählt mehr als %L1 Dinge auf.</translation>
    </message>
    <message>
        <source>%1 and %2 each want to come after the other. Commerce cannot be set up with these modules.</source>
        <translation>%1 und %2 wollen jeweils nach dem anderen kommen. Mit diesen Modulen lässt sich Commerce nicht einrichten.</translation>
    </message>
    <message>
        <source>There are more than %L1 modules; their sequence was not checked.</source>
        <translation>Es gibt mehr als %L1 Module; ihre Reihenfolge wurde nicht beachtet.</translation>
    </message>
    <message>
        <source>This is not a webapi.xml: its root element is &lt;%1&gt;, not &lt;routes&gt;.</source>
        <translation>Das ist keine webapi.xml: Das oberste Element ist &lt;%1&gt;, nicht &lt;routes&gt;.</translation>
    </message>
    <message>
        <source>A route lacks its URL, its method or the name of a resource. Commerce cannot read this file.</source>
        <translation>Einer Route fehlt die URL, die Methode oder der Name einer Ressource. Commerce kann diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>This is not a zip archive, or the archive is damaged.</source>
        <translation>Das ist kein Zip-Archiv, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>The archive has more than %L1 entries; it was not read.</source>
        <translation>Das Archiv hat mehr als %L1 Einträge; es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Unpacked, this is larger than %L1 MiB; it was left out.</source>
        <translation>Ausgepackt ist das größer als %L1 MiB; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This entry cannot be read: it is encrypted, or damaged.</source>
        <translation>Dieser Eintrag lässt sich nicht lesen: Er ist verschlüsselt oder beschädigt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a resource id; it was left out, with everything below it. Ids look like Magento_Sales::sales.</source>
        <translation>„%1“ ist keine ID einer Ressource; sie wurde mit allem darunter ausgelassen. IDs sehen aus wie Magento_Sales::sales.</translation>
    </message>
    <message>
        <source>The built-in catalogue does not know the release %1. It knows %2.</source>
        <translation>Der eingebaute Katalog kennt das Release %1 nicht. Er kennt %2.</translation>
    </message>
    <message>
        <source>A link leads out of what is read here, so it was not followed. Add its target as a source of its own.</source>
        <translation>Eine Verknüpfung führt aus dem Gelesenen hinaus; ihr wurde nicht gefolgt. Fügen Sie ihr Ziel als eigene Quelle hinzu.</translation>
    </message>
    <message>
        <source>This is not a regular file; it was not opened.</source>
        <translation>Das ist keine gewöhnliche Datei; sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The file is larger than %L1 MiB.</source>
        <translation>Die Datei ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>This module lies more than %L1 folders deep; it was not read.</source>
        <translation>Dieses Modul liegt mehr als %L1 Ordner tief; es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The same goes for these: %1</source>
        <translation>Für diese gilt dasselbe: %1</translation>
    </message>
    <message>
        <source>The name is not in UTF-8; it was not read.</source>
        <translation>Der Name ist nicht in UTF-8, daher wurde hier nicht gelesen.</translation>
    </message>
    <message>
        <source>No file gives %1 a title. A store in developer mode then refuses all of its resources (&quot;The attribute &apos;title&apos; is required but missing&quot;). Give %1 a title, or correct the id.</source>
        <translation>Keine Datei gibt %1 einen Titel. Ein Shop im Entwicklermodus lehnt dann alle seine Ressourcen ab („The attribute &apos;title&apos; is required but missing“). Geben Sie %1 einen Titel, oder berichtigen Sie die ID.</translation>
    </message>
    <message>
        <source>%1 stands beside %2 instead of below it. Admin&apos;s API tab does not show %1 there, so that only All grants it.</source>
        <translation>%1 steht neben %2 statt darunter. Der API-Reiter im Admin zeigt %1 dort nicht, sodass nur „Alle“ sie gewährt.</translation>
    </message>
    <message>
        <source>at the root (%1)</source>
        <translation>an der Wurzel (%1)</translation>
    </message>
    <message>
        <source>below %1 (%2)</source>
        <translation>unter %1 (%2)</translation>
    </message>
    <message>
        <source>%1 stands in several places: %2, and %3. Commerce refuses that in every mode (&quot;Resource id &apos;%1&apos; already exists in the ACL&quot;): Admin does not open, and calls that need a resource are refused. Name the same parents in both files.</source>
        <translation>%1 steht an mehreren Stellen: %2 und %3. Commerce lehnt das in jedem Modus ab („Resource id &apos;%1&apos; already exists in the ACL“): Der Admin öffnet sich nicht, und Aufrufe, die eine Ressource brauchen, werden abgelehnt. Nennen Sie in beiden Dateien dieselben Eltern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a resource id, so that only All opens this route.</source>
        <translation>„%1“ ist keine ID einer Ressource, sodass nur „Alle“ diese Route öffnet.</translation>
    </message>
    <message>
        <source>The archive has more than %L1 folders; it was not read.</source>
        <translation>Das Archiv hat mehr als %L1 Ordner; es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This is a link; links in an archive are not followed.</source>
        <translation>Das ist eine Verknüpfung; Verknüpfungen in einem Archiv wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>This is larger than %L1 MiB; it was left out.</source>
        <translation>Das ist größer als %L1 MiB; es wurde ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>The file is no certificate or key that Latchkey can read. Bring them as PEM (“-----BEGIN …”), or as PKCS #12 (.p12, .pfx) of today&apos;s encryption.</source>
        <translation>Die Datei ist kein Zertifikat und kein Schlüssel, den Latchkey lesen kann. Möglich sind PEM („-----BEGIN …“) und PKCS #12 (.p12, .pfx) mit heutiger Verschlüsselung.</translation>
    </message>
    <message>
        <source>The key is protected by a passphrase. Give it on standard input.</source>
        <translation>Der Schlüssel ist mit einer Passphrase geschützt. Übergeben Sie sie auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>That passphrase does not open the key.</source>
        <translation>Diese Passphrase öffnet den Schlüssel nicht.</translation>
    </message>
    <message>
        <source>There is no private key. Bring it too: it was made together with the request for the certificate.</source>
        <translation>Es fehlt der private Schlüssel. Geben Sie ihn dazu: Er ist zusammen mit dem Zertifikatsantrag entstanden.</translation>
    </message>
    <message>
        <source>There is no certificate in the file.</source>
        <translation>In der Datei ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>Stores do not accept this kind of key. It has to be RSA with 2048 bits or more, or an elliptic curve such as P-256.</source>
        <translation>Shops nehmen diese Art von Schlüssel nicht an. Es muss RSA mit mindestens 2048 Bit oder eine elliptische Kurve wie P-256 sein.</translation>
    </message>
    <message>
        <source>The certificate of “%1” has been invalid since %2.</source>
        <translation>Das Zertifikat von „%1“ ist seit %2 ungültig.</translation>
    </message>
    <message>
        <source>The certificate of “%1” becomes valid only on %2. If that is past, set this computer&apos;s clock.</source>
        <translation>Das Zertifikat von „%1“ gilt erst ab %2. Liegt das in der Vergangenheit, stellen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for: %2.</source>
        <translation>Das Zertifikat gilt nicht für %1, sondern für: %2.</translation>
    </message>
    <message>
        <source>The certificate was not issued for a server (TLS Web Server Authentication). Ask for one that is.</source>
        <translation>Das Zertifikat wurde nicht für einen Server ausgestellt (TLS Web Server Authentication). Beantragen Sie eines, das dafür gilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) in the file do not belong to it and are left out.</source>
        <translation>
            <numerusform>%n Zertifikat in der Datei gehört nicht dazu und wird weggelassen.</numerusform>
            <numerusform>%n Zertifikate in der Datei gehören nicht dazu und werden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate ends on %1.</source>
        <translation>Das Zertifikat endet am %1.</translation>
    </message>
    <message>
        <source>This computer does not know “%1”, who issued it. The store&apos;s server has to, or its call fails: an intermediate certificate may be missing in the file.</source>
        <translation>Dieser Computer kennt den Aussteller „%1“ nicht. Der Server des Shops muss ihn kennen, sonst scheitert sein Aufruf: Vielleicht fehlt in der Datei ein Zwischenzertifikat.</translation>
    </message>
    <message>
        <source>The key belongs to none of the certificates. Bring the one that was made together with the request.</source>
        <translation>Der Schlüssel gehört zu keinem der Zertifikate. Nehmen Sie den, der zusammen mit dem Antrag entstanden ist.</translation>
    </message>
    <message>
        <source>The certificate could not be written to %1.</source>
        <translation>Das Zertifikat konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>No certificate could be made. Bring one of your own instead.</source>
        <translation>Es konnte kein Zertifikat erzeugt werden. Importieren Sie stattdessen ein eigenes.</translation>
    </message>
    <message>
        <source>“%1” is not the address of one computer. Write the address or the name under which the store calls this computer, such as 192.0.2.7 or desk.example.com, without https:// and port.</source>
        <translation>„%1“ ist nicht die Adresse eines einzelnen Computers. Schreiben Sie die Adresse oder den Namen, unter dem der Shop diesen Computer aufruft, etwa 192.0.2.7 oder desk.example.com, ohne https:// und Port.</translation>
    </message>
    <message>
        <source>There is no certificate for %1, or its key is gone from the keychain. Make one (Certificates in the program&apos;s menu, or latchkeyctl tls make %1), or import yours.</source>
        <translation>Für %1 gibt es kein Zertifikat, oder sein Schlüssel fehlt im Schlüsselbund. Legen Sie eines an (Zertifikate im Menü des Programms, oder latchkeyctl tls make %1) oder importieren Sie Ihres.</translation>
    </message>
    <message>
        <source>The certificate for %1 ends on %2.</source>
        <translation>Das Zertifikat für %1 endet am %2.</translation>
    </message>
    <message>
        <source>The certificate for %1 ended on %2: stores refuse it.</source>
        <translation>Das Zertifikat für %1 endete am %2: Shops lehnen es ab.</translation>
    </message>
    <message>
        <source>The certificate for %1 is not valid yet. Check this computer&apos;s clock.</source>
        <translation>Das Zertifikat für %1 gilt noch nicht. Prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>Other accounts can read the key in %1. Latchkey keeps its own copy in the keychain: remove the file, or its permissions for others.</source>
        <translation>Andere Konten können den Schlüssel in %1 lesen. Latchkey verwahrt eine eigene Kopie im Schlüsselbund: Entfernen Sie die Datei oder die Rechte anderer daran.</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>LATCHKEY_LOG: “%1” was not understood. Write all=debug, or ROOM=debug with commas between, of: %2.</source>
        <translation>LATCHKEY_LOG: „%1“ wurde nicht verstanden. Schreiben Sie all=debug oder, durch Kommas getrennt, ROOM=debug, mit einem von: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file of your account: name another file for --log.</source>
        <translation>%1 ist keine Datei Ihres Kontos: Nennen Sie für --log eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2): name another file for --log.</source>
        <translation>%1 kann nicht geschrieben werden (%2): Nennen Sie für --log eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is full: name another file for --log.</source>
        <translation>%1 ist voll: Nennen Sie für --log eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>The file with the secrets, %1, cannot be written. Check who may write there, and whether the disk is full.</source>
        <translation>Die Datei mit den Geheimnissen, %1, lässt sich nicht schreiben. Prüfen Sie, wer dort schreiben darf und ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>The passphrase does not open the file with the secrets, %1. Capital letters and spaces count.</source>
        <translation>Die Passphrase öffnet die Datei mit den Geheimnissen, %1, nicht. Großbuchstaben und Leerzeichen zählen.</translation>
    </message>
    <message>
        <source>The file with the secrets, %1, was damaged or changed. Put a copy of it back; without one, make another and activate the integrations again.</source>
        <translation>Die Datei mit den Geheimnissen, %1, wurde beschädigt oder verändert. Legen Sie eine Kopie von ihr zurück; ohne Kopie legen Sie eine neue an und aktivieren die Integrationen noch einmal.</translation>
    </message>
    <message>
        <source>The file with the secrets, %1, cannot be read. Without one, make it with latchkeyctl secrets file.</source>
        <translation>Die Datei mit den Geheimnissen, %1, lässt sich nicht lesen. Wenn es keine gibt, legen Sie sie mit latchkeyctl secrets file an.</translation>
    </message>
    <message>
        <source>Another Latchkey is changing the file with the secrets, %1, and does not end. End it, then try again.</source>
        <translation>Ein anderes Latchkey ändert die Datei mit den Geheimnissen, %1, und wird nicht fertig. Beenden Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is a file with secrets already: %1.</source>
        <translation>Es gibt schon eine Datei mit Geheimnissen: %1.</translation>
    </message>
    <message>
        <source>This is too much for one secret: %1 KiB, where at most %2 KiB are possible.</source>
        <translation>Das ist zu viel für ein einzelnes Geheimnis: %1 KiB, möglich sind höchstens %2 KiB.</translation>
    </message>
    <message>
        <source>The secrets are in a file under a passphrase, %1, and nobody said it. Run this at a terminal, or as the service that has the passphrase (latchkeyctl proxy unit --system).</source>
        <translation>Die Geheimnisse liegen in einer Datei unter einer Passphrase, %1, und niemand hat sie genannt. Führen Sie dies an einem Terminal aus oder als der Dienst, der die Passphrase hat (latchkeyctl proxy unit --system).</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>gestern um %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date format</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>latchkey::cli::ActivationWatch</name>
    <message>
        <source>Nobody could sign in, so nothing was started. Add a login with latchkeyctl login add NAME, then activate again.</source>
        <translation>Niemand könnte sich anmelden, also wurde nichts begonnen. Legen Sie mit latchkeyctl login add NAME ein Login an, und aktivieren Sie dann.</translation>
    </message>
    <message>
        <source>Ready for stores on this computer (port %1)</source>
        <translation>Bereit für Shops auf diesem Computer (Port %1)</translation>
    </message>
    <message>
        <source>Ready for the store&apos;s call. Its way: %1</source>
        <translation>Bereit für den Aufruf des Shops. Sein Weg: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::desk::DoorKeeping</name>
    <message>
        <source>A name for the web server cannot be empty, and holds no colon.</source>
        <translation>Der Name für den Webserver darf nicht leer sein und keinen Doppelpunkt enthalten.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was kept.</source>
        <translation>Abgebrochen. Nichts wurde aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>latchkey::desk::LinkedCall</name>
    <message>
        <source>This integration has no tokens yet. Activate the integration first.</source>
        <translation>Diese Integration hat noch keine Token. Aktivieren Sie zuerst die Integration.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::Activations</name>
    <message>
        <source>Latchkey is not listening, so the store cannot reach this computer.</source>
        <translation>Latchkey ist nicht empfangsbereit, der Shop kann diesen Computer nicht erreichen.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::CallWays</name>
    <message>
        <source>There is no certificate for %1 yet.</source>
        <translation>Für %1 gibt es noch kein Zertifikat.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::HandedTokens</name>
    <message>
        <source>Something else of this integration is under way. Wait for that, or cancel it.</source>
        <translation>Bei dieser Integration läuft gerade etwas anderes. Warten Sie darauf, oder brechen Sie es ab.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::InstallJobs</name>
    <message>
        <source>No resources were found in %1.</source>
        <translation>In %1 wurden keine Ressourcen gefunden.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The module is at work already. Wait for that, or cancel it.</source>
        <translation>An dem Modul wird schon gearbeitet. Warten Sie das ab oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>Reading the resources</source>
        <translation>Liest die Ressourcen</translation>
    </message>
    <message>
        <source>There is no plan to carry out. Look at the store first.</source>
        <translation>Es gibt keinen Plan, der ausgeführt werden könnte. Fragen Sie zuerst den Shop.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::Session</name>
    <message>
        <source>Another program uses this profile. Close that program first.</source>
        <translation>Ein anderes Programm benutzt dieses Profil. Schließen Sie zuerst dieses Programm.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::StoreJobs</name>
    <message>
        <source>The store is being asked already. Wait for that, or cancel it.</source>
        <translation>Der Shop wird schon gefragt. Warten Sie das ab, oder brechen Sie es ab.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::StoreRequests</name>
    <message>
        <source>The store has not answered the last call yet. Wait, or cancel it.</source>
        <translation>Der Shop hat den letzten Aufruf noch nicht beantwortet. Warten Sie, oder brechen Sie ihn ab.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>Über Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Connects software with Adobe Commerce and Magento Open Source stores.

Qt %1. Licence: Apache-2.0.</source>
        <translation>Verbindet Software mit Shops auf Adobe Commerce und Magento Open Source.

Qt %1. Lizenz: Apache-2.0.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AclCheckDialog</name>
    <message>
        <source>Which extension broke the rights?</source>
        <translation>Welche Erweiterung hat die Rechte zerstört?</translation>
    </message>
    <message>
        <source>Judge this code</source>
        <translation>Diesen Code prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the code</source>
        <translation>Code wählen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Why Admin does not open</source>
        <translation>Warum sich der Admin nicht öffnet</translation>
    </message>
    <message>
        <source>Folder with the store&apos;s code …</source>
        <translation>Ordner mit dem Code des Shops …</translation>
    </message>
    <message>
        <source>Zip archives or acl.xml files …</source>
        <translation>Zip-Archive oder acl.xml-Dateien …</translation>
    </message>
    <message>
        <source>An extension, with what Adobe brings …</source>
        <translation>Eine Erweiterung, mit dem, was Adobe mitbringt …</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>Reading … %n folder(s): %1</source>
        <translation>
            <numerusform>Gelesen … %n Ordner: %1</numerusform>
            <numerusform>Gelesen … %n Ordner: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Judge it again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Other code</source>
        <translation>Anderer Code</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>One wrong line in an extension&apos;s acl.xml keeps Admin from opening, or a right from being granted. Latchkey merges all of a store&apos;s code as the store does, and names the file. It only reads.</source>
        <translation>Eine falsche Zeile in der acl.xml einer Erweiterung verhindert, dass sich der Admin öffnet oder ein Recht gewährt werden kann. Latchkey führt allen Code eines Shops so zusammen, wie es der Shop tut, und nennt die Datei. Es liest nur.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are in what is copied.</source>
        <translation>
            <numerusform>%n weiteres steht in dem, was kopiert wird.</numerusform>
            <numerusform>%n weitere stehen in dem, was kopiert wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ActivationPanel</name>
    <message>
        <source>Steps of the activation</source>
        <translation>Schritte der Aktivierung</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Details für den Support</translation>
    </message>
    <message>
        <source>How it was connected</source>
        <translation>Wie sie verbunden wurde</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ActivityPage</name>
    <message>
        <source>Copy for support</source>
        <translation>Für den Support kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select an event to see its details.</source>
        <translation>Wählen Sie ein Ereignis, um seine Details zu sehen.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AddressBar</name>
    <message>
        <source>Secure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>The connection is encrypted, and a certificate this computer trusts says whose page this is.</source>
        <translation>Die Verbindung ist verschlüsselt, und ein Zertifikat, dem dieser Computer vertraut, sagt, wessen Seite das ist.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>The page comes from this computer; nothing goes over the network.</source>
        <translation>Die Seite kommt von diesem Computer; nichts geht über das Netzwerk.</translation>
    </message>
    <message>
        <source>Not secure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read and change what is sent.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: Andere auf dem Weg können lesen und ändern, was gesendet wird.</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>The page could not be loaded. What you see does not come from this address.</source>
        <translation>Die Seite ließ sich nicht laden. Was Sie sehen, stammt nicht von dieser Adresse.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AddressField</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AddressLook</name>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>Use that address</source>
        <translation>Diese Adresse verwenden</translation>
    </message>
    <message>
        <source>Enter name and password …</source>
        <translation>Name und Passwort eingeben …</translation>
    </message>
    <message>
        <source>Trust its issuer …</source>
        <translation>Dem Aussteller vertrauen …</translation>
    </message>
    <message>
        <source>Certificate of the issuer</source>
        <translation>Zertifikat des Ausstellers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that whoever runs the server tells you. It counts for this address only; name and dates are verified as ever.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den der Betreiber des Servers Ihnen nennt. Es gilt nur für diese Adresse; Name und Gültigkeit werden wie immer geprüft.</translation>
    </message>
    <message>
        <source>Trust this certificate for %1?</source>
        <translation>Diesem Zertifikat für %1 vertrauen?</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Vertrauen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AdminBrowser</name>
    <message>
        <source>No browser could be opened. Open %1 yourself; everything else goes on as usual.</source>
        <translation>Es ließ sich kein Browser öffnen. Öffnen Sie %1 selbst; alles andere geht weiter wie gewohnt.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AdminForm</name>
    <message>
        <source>Resource Access: All</source>
        <translation>Ressourcenzugriff: Alle</translation>
    </message>
    <message>
        <source>Resource Access: Custom, then check the chosen ones: %1</source>
        <translation>Ressourcenzugriff: Benutzerdefiniert; dann die gewählten anhaken: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>Callback-URL</translation>
    </message>
    <message>
        <source>Identity link URL</source>
        <translation>Identity-Link-URL</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the resources to check</source>
        <translation>Die Ressourcen zum Anhaken zeigen</translation>
    </message>
    <message>
        <source>the one you sign in to Admin with</source>
        <translation>das, mit dem Sie sich im Admin anmelden</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message>
        <source>API tab</source>
        <translation>API-Reiter</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Resource Access: Custom. Then check what the maker of your software says</source>
        <translation>Ressourcenzugriff: Benutzerdefiniert. Haken Sie dann an, was der Hersteller Ihrer Software sagt</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AdminPaper</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Enter in Admin</source>
        <translation>Im Admin eintragen</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AdminWindow</name>
    <message>
        <source>Admin – Latchkey</source>
        <translation>Admin – Latchkey</translation>
    </message>
    <message>
        <source>%1 – Latchkey</source>
        <translation>%1 – Latchkey</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Bereit machen</translation>
    </message>
    <message>
        <source>Ready. Click Activate again.</source>
        <translation>Bereit. Klicken Sie noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Open in the System&apos;s Browser</source>
        <translation>Im Systembrowser öffnen</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>About the Engine</source>
        <translation>Über die Engine</translation>
    </message>
    <message>
        <source>Qt WebEngine %1 with Chromium %2, security fixes up to %3.</source>
        <translation>Qt WebEngine %1 mit Chromium %2, Sicherheitskorrekturen bis %3.</translation>
    </message>
    <message>
        <source>Latchkey is not waiting for this activation. Click Get ready, then click Activate again.</source>
        <translation>Latchkey wartet nicht auf diese Aktivierung. Klicken Sie auf „Bereit machen“ und dann noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Admin shows the four values of the integration. Latchkey can take them into the keychain; it reads these four fields and nothing else.</source>
        <translation>Der Adminbereich zeigt die vier Werte der Integration. Latchkey kann sie in den Schlüsselbund übernehmen; gelesen werden nur diese vier Felder.</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Latchkey has the four values and tries them now. You can close Admin&apos;s dialog.</source>
        <translation>Latchkey hat die vier Werte und probiert sie jetzt aus. Den Dialog im Adminbereich können Sie schließen.</translation>
    </message>
    <message>
        <source>This page does not show the four values. In Admin, click Activate or Reauthorize, then Allow; take them while the dialog is open.</source>
        <translation>Auf dieser Seite stehen die vier Werte nicht. Klicken Sie im Adminbereich auf „Activate“ oder „Reauthorize“, dann auf „Allow“, und übernehmen Sie sie, solange der Dialog offen ist.</translation>
    </message>
    <message>
        <source>Take the Four Values from Admin&apos;s Dialog</source>
        <translation>Die vier Werte aus dem Dialog übernehmen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AheadCard</name>
    <message>
        <source>What comes next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Into the store</source>
        <translation>In den Shop</translation>
    </message>
    <message>
        <source>Latchkey enters the integration for you, or makes a module of it, or shows what to type in Admin. The choice is yours.</source>
        <translation>Latchkey trägt die Integration für Sie ein, macht ein Modul daraus oder zeigt, was Sie im Admin eintippen. Sie wählen.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>You click Activate and Allow in Admin and sign in with the login you created in Latchkey. That takes two minutes.</source>
        <translation>Sie klicken im Admin auf „Aktivieren“ und „Erlauben“ und melden sich mit dem Login an, das Sie in Latchkey angelegt haben. Das dauert zwei Minuten.</translation>
    </message>
    <message>
        <source>Have at hand: an Admin account that may open System › Extensions › Integrations, and what the maker of your software says about resources or API calls.</source>
        <translation>Halten Sie bereit: ein Admin-Konto, das System › Erweiterungen › Integrationen öffnen darf, und was der Hersteller Ihrer Software über Ressourcen oder API-Aufrufe sagt.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AnswerChart</name>
    <message numerus="yes">
        <source>%n call(s) since %1, %2 of them failed.</source>
        <translation>
            <numerusform>%n Aufruf seit dem %1, davon fehlgeschlagen: %2.</numerusform>
            <numerusform>%n Aufrufe seit dem %1, davon fehlgeschlagen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usually %1 ms, at most %2 ms.</source>
        <translation>Meist %1 ms, höchstens %2 ms.</translation>
    </message>
    <message>
        <source>The last calls</source>
        <translation>Die letzten Aufrufe</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AnswerList</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The last calls, one by one</source>
        <translation>Die letzten Aufrufe, einzeln</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AnswerView</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Answer as a tree</source>
        <translation>Antwort als Baum</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Answer as text</source>
        <translation>Antwort als Text</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>How the answer is shown</source>
        <translation>Wie die Antwort gezeigt wird</translation>
    </message>
    <message>
        <source>As text only the beginning is shown. Save the answer to have all of it.</source>
        <translation>Als Text wird nur der Anfang gezeigt. Speichern Sie die Antwort, um alles zu haben.</translation>
    </message>
    <message>
        <source>The store&apos;s answer is shown here.</source>
        <translation>Hier wird die Antwort des Shops gezeigt.</translation>
    </message>
    <message>
        <source>Waiting for the store … %1</source>
        <translation>Warten auf den Shop … %1</translation>
    </message>
    <message>
        <source>The answer comes in: %1 … %2</source>
        <translation>Die Antwort kommt an: %1 … %2</translation>
    </message>
    <message>
        <source>The store answered.</source>
        <translation>Der Shop hat geantwortet.</translation>
    </message>
    <message>
        <source>The answer is longer than %1, so only its beginning is here. Ask for smaller pages, or save it whole with latchkeyctl call.</source>
        <translation>Die Antwort ist länger als %1, deshalb ist hier nur ihr Anfang. Verlangen Sie kleinere Seiten, oder speichern Sie sie ganz mit latchkeyctl call.</translation>
    </message>
    <message>
        <source>signed as %1</source>
        <translation>signiert wie %1</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>Saved as %1, which only this account can read.</source>
        <translation>Als %1 gespeichert; nur dieses Konto kann die Datei lesen.</translation>
    </message>
    <message>
        <source>%1 is there already, and nothing is overwritten. Choose another name.</source>
        <translation>%1 gibt es schon, und nichts wird überschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The answer was not saved: %1</source>
        <translation>Die Antwort wurde nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AttemptList</name>
    <message>
        <source>Show earlier ones</source>
        <translation>Frühere zeigen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BaseStringView</name>
    <message>
        <source>Base string in its parts</source>
        <translation>Base-String in seinen Teilen</translation>
    </message>
    <message>
        <source>Method, in capital letters</source>
        <translation>Methode, in Großbuchstaben</translation>
    </message>
    <message>
        <source>Address without its query: %1</source>
        <translation>Adresse ohne ihre Query: %1</translation>
    </message>
    <message>
        <source>From the query: %1</source>
        <translation>Aus der Query: %1</translation>
    </message>
    <message>
        <source>From the form in the body: %1</source>
        <translation>Aus dem Formular im Body: %1</translation>
    </message>
    <message>
        <source>From the header: %1</source>
        <translation>Aus dem Header: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BearerDialog</name>
    <message>
        <source>Access tokens without a signature</source>
        <translation>Zugriffstokens ohne Signatur</translation>
    </message>
    <message>
        <source>A store can be set to take an integration&apos;s access token by itself, as “bearer”. Then whoever reads that one value can do all that “%1” may do. Adobe has switched it off since 2.4.4; some tools ask you to switch it on.</source>
        <translation>Ein Shop lässt sich so einstellen, dass er das Zugriffstoken einer Integration allein annimmt, als „Bearer“. Dann darf jeder, der diesen einen Wert liest, alles, was „%1“ darf. Adobe hat das seit 2.4.4 ausgeschaltet; manche Programme verlangen, es einzuschalten.</translation>
    </message>
    <message>
        <source>Latchkey finds out: after a signed call it sends the access token once, without a signature, to %1 and nowhere else.</source>
        <translation>Latchkey findet es heraus: Nach einem signierten Aufruf sendet es das Zugriffstoken einmal ohne Signatur an %1 und nirgends sonst hin.</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>Who would miss it</source>
        <translation>Wem es fehlen würde</translation>
    </message>
    <message>
        <source>Asking the store …</source>
        <translation>Der Shop wird gefragt …</translation>
    </message>
    <message>
        <source>That could not be found out.</source>
        <translation>Das ließ sich nicht herausfinden.</translation>
    </message>
    <message>
        <source>Good: the store wants a signature.</source>
        <translation>Gut: Der Shop verlangt eine Signatur.</translation>
    </message>
    <message>
        <source>The store takes the bare token.</source>
        <translation>Der Shop nimmt das bloße Token an.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BodyEditor</name>
    <message>
        <source>Indent</source>
        <translation>Einrücken</translation>
    </message>
    <message>
        <source>Body, JSON</source>
        <translation>Inhalt, JSON</translation>
    </message>
    <message>
        <source>Body (JSON)</source>
        <translation>Inhalt (JSON)</translation>
    </message>
    <message>
        <source>This is JSON.</source>
        <translation>Das ist JSON.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BrowserProcess</name>
    <message>
        <source>The embedded browser has crashed. The activation goes on: open Admin again, or use the system&apos;s browser.</source>
        <translation>Der eingebaute Browser ist abgestürzt. Die Aktivierung geht weiter: Öffnen Sie den Admin erneut oder nehmen Sie den Systembrowser.</translation>
    </message>
    <message>
        <source>The embedded browser is not installed. Install it, or continue in the system&apos;s browser.</source>
        <translation>Der eingebaute Browser ist nicht installiert. Installieren Sie ihn oder machen Sie im Systembrowser weiter.</translation>
    </message>
    <message>
        <source>The embedded browser could not be started. Continue in the system&apos;s browser.</source>
        <translation>Der eingebaute Browser ließ sich nicht starten. Machen Sie im Systembrowser weiter.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BrowserSession</name>
    <message>
        <source>The page wanted to save the file %1; Latchkey refused. Open Admin in the system&apos;s browser to download files.</source>
        <translation>Die Seite wollte die Datei %1 speichern; Latchkey hat das abgelehnt. Öffnen Sie den Admin zum Herunterladen im Systembrowser.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BundleDialog</name>
    <message>
        <source>%L1 more octets</source>
        <translation>noch %L1 Bytes</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Nicht warten</translation>
    </message>
    <message>
        <source>Save the file …</source>
        <translation>Datei speichern …</translation>
    </message>
    <message>
        <source>Looking at the store and at this computer …</source>
        <translation>Shop und Computer werden untersucht …</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>Datei für den Support</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Was in der Datei ist</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>This is everything that will be in the file. No password and no key of your store is among it: they were left out, and the finished file is looked through once more before it is saved. The addresses of your store, the name of this integration and what happened to it are in there for support to read.</source>
        <translation>Das ist alles, was in der Datei stehen wird. Kein Passwort und kein Schlüssel Ihres Shops ist dabei: Sie wurden weggelassen, und die fertige Datei wird vor dem Speichern noch einmal durchsucht. Die Adressen Ihres Shops, der Name dieser Integration und was mit ihr geschah stehen darin, damit der Support es lesen kann.</translation>
    </message>
    <message>
        <source>Save the file for support</source>
        <translation>Datei für den Support speichern</translation>
    </message>
    <message>
        <source>Looking through the file …</source>
        <translation>Die Datei wird durchsucht …</translation>
    </message>
    <message>
        <source>Saved as %1. Send this file to whoever helps you.</source>
        <translation>Gespeichert als %1. Schicken Sie diese Datei an den, der Ihnen hilft.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BundleView</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>Datei für den Support</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Somebody sent this, %1. You can read it; nothing here can be changed, and no store is called.</source>
        <translation>Das hat jemand geschickt, %1. Sie können es lesen; hier lässt sich nichts ändern, und kein Shop wird angerufen.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BusyLine</name>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ByCallPanel</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>What the calls need</source>
        <translation>Was die Aufrufe brauchen</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Calls of %1</source>
        <translation>Aufrufe aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) needed</source>
        <translation>
            <numerusform>%n Ressource nötig</numerusform>
            <numerusform>%n Ressourcen nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a route</source>
        <translation>
            <numerusform>%n ohne Route</numerusform>
            <numerusform>%n ohne Route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other request(s) left out</source>
        <translation>
            <numerusform>%n andere Anfrage ausgelassen</numerusform>
            <numerusform>%n andere Anfragen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of your software</source>
        <translation>Aufrufe Ihrer Software</translation>
    </message>
    <message>
        <source>Paste what your software calls:
GET /V1/orders
POST /V1/order/{id}/ship
or a script with curl, code, a Postman collection, an OpenAPI description, a HAR</source>
        <translation>Fügen Sie ein, was Ihre Software aufruft:
GET /V1/orders
POST /V1/order/{id}/ship
oder ein Skript mit curl, Programmcode, eine Postman-Sammlung, eine OpenAPI-Beschreibung, ein HAR</translation>
    </message>
    <message numerus="yes">
        <source>%n with an unknown method</source>
        <translation>
            <numerusform>%n mit unbekannter Methode</numerusform>
            <numerusform>%n mit unbekannter Methode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to GraphQL, which needs no resource</source>
        <translation>
            <numerusform>%n an GraphQL, das keine Ressource braucht</numerusform>
            <numerusform>%n an GraphQL, das keine Ressource braucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what they need</source>
        <translation>Benötigtes wählen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ByHandCard</name>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Resources to check</source>
        <translation>Ressourcen zum Anhaken</translation>
    </message>
    <message>
        <source>I saved it: activate</source>
        <translation>Gespeichert: aktivieren</translation>
    </message>
    <message>
        <source>Open Admin</source>
        <translation>Admin öffnen</translation>
    </message>
    <message>
        <source>System › Extensions › Integrations › Add New Integration</source>
        <translation>System › Erweiterungen › Integrationen › Neue Integration hinzufügen</translation>
    </message>
    <message>
        <source>Enter this in Admin</source>
        <translation>Tragen Sie dies im Admin ein</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CallModel</name>
    <message>
        <source>open to everybody: needs no resource</source>
        <translation>für alle offen: braucht keine Ressource</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>gewährt</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>matches no route of the store</source>
        <translation>passt zu keiner Route des Shops</translation>
    </message>
    <message>
        <source>for a signed-in customer&apos;s own data: not for an integration</source>
        <translation>eigene Daten angemeldeter Kunden: nicht für eine Integration</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CallsDialog</name>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Calls of “%1”</source>
        <translation>Aufrufe von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>Im letzten %n Tag</numerusform>
            <numerusform>In den letzten %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Reading what was counted.</source>
        <translation>Die Zählung wird gelesen.</translation>
    </message>
    <message>
        <source>Filter by route or reason</source>
        <translation>Nach Route oder Grund filtern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Calls by route</source>
        <translation>Aufrufe nach Route</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Aufruf</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>This cannot be said now</source>
        <translation>Das lässt sich jetzt nicht sagen</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>The program called nothing through Latchkey&apos;s proxy in that time.</source>
        <translation>Das Programm hat in dieser Zeit nichts über den Proxy von Latchkey aufgerufen.</translation>
    </message>
    <message>
        <source>Nothing like it</source>
        <translation>Nichts dergleichen</translation>
    </message>
    <message>
        <source>No route and no reason holds what you typed.</source>
        <translation>Keine Route und kein Grund enthält, was Sie eingegeben haben.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s).</source>
        <translation>
            <numerusform>%Ln Aufruf.</numerusform>
            <numerusform>%Ln Aufrufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>None was refused.</source>
        <translation>Keiner wurde abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were refused, or failed.</source>
        <translation>
            <numerusform>%Ln davon wurde abgelehnt oder scheiterte.</numerusform>
            <numerusform>%Ln davon wurden abgelehnt oder scheiterten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program&apos;s last use: %1.</source>
        <translation>Letzte Verwendung des Programms: %1.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CertificateImport</name>
    <message>
        <source>Address that stores call</source>
        <translation>Adresse, die Shops aufrufen</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>PEM, with those that issued it, in any order; or PKCS #12 with its key.</source>
        <translation>PEM, mit denen, die es ausgestellt haben, in beliebiger Reihenfolge; oder PKCS #12 mit dem Schlüssel.</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>PEM, if the other file does not hold it.</source>
        <translation>PEM, falls ihn die andere Datei nicht enthält.</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for: %1</source>
        <translation>Durchsuchen nach: %1</translation>
    </message>
    <message>
        <source>Import a certificate</source>
        <translation>Zertifikat importieren</translation>
    </message>
    <message>
        <source>&amp;Address that stores call</source>
        <translation>&amp;Adresse, die Shops aufrufen</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key</source>
        <translation>&amp;Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Check and keep</source>
        <translation>Prüfen und übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CertificatesDialog</name>
    <message>
        <source>Latchkey, for this address alone</source>
        <translation>Latchkey, nur für diese Adresse</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Make one …</source>
        <translation>Anlegen …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>A store elsewhere calls this computer by https only. The address that it calls needs a certificate that the store&apos;s server trusts. The keys stay in the keychain.</source>
        <translation>Ein Shop anderswo ruft diesen Computer nur über https auf. Die Adresse dafür braucht ein Zertifikat, dem der Server des Shops vertraut. Die Schlüssel bleiben im Schlüsselbund.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Debian or Ubuntu</source>
        <translation>Debian oder Ubuntu</translation>
    </message>
    <message>
        <source>Red Hat, Alma, Rocky or Fedora</source>
        <translation>Red Hat, Alma, Rocky oder Fedora</translation>
    </message>
    <message>
        <source>System of the store&apos;s server</source>
        <translation>System auf dem Server des Shops</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command for the store&apos;s server</source>
        <translation>Befehl für den Server des Shops kopieren</translation>
    </message>
    <message>
        <source>Command for the store&apos;s server</source>
        <translation>Befehl für den Server des Shops</translation>
    </message>
    <message>
        <source>%1
until %2, issued by %3</source>
        <translation>%1
bis %2, ausgestellt von %3</translation>
    </message>
    <message>
        <source>%1 has no certificate any more. Run this on the store&apos;s server, so that it trusts the old one no longer:</source>
        <translation>%1 hat kein Zertifikat mehr. Führen Sie das auf dem Server des Shops aus, damit er dem alten nicht mehr vertraut:</translation>
    </message>
    <message>
        <source>Run this on the store&apos;s server, so that it trusts the certificate, and again when it was renewed:</source>
        <translation>Führen Sie das auf dem Server des Shops aus, damit er dem Zertifikat vertraut, und noch einmal, wenn es erneuert wurde:</translation>
    </message>
    <message>
        <source>The command that takes its trust away on the store&apos;s server is shown afterwards.</source>
        <translation>Der Befehl, der ihm auf dem Server des Shops das Vertrauen entzieht, wird danach angezeigt.</translation>
    </message>
    <message>
        <source>Remove the certificate for %1?</source>
        <translation>Das Zertifikat für %1 entfernen?</translation>
    </message>
    <message>
        <source>Stores cannot call this computer at that address until there is another one. Its key is removed from the keychain.</source>
        <translation>Shops können diesen Computer unter dieser Adresse nicht aufrufen, bis es ein anderes gibt. Sein Schlüssel wird aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CheckPage</name>
    <message>
        <source>Check the store</source>
        <translation>Shop prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Send the access token once without a signature?</source>
        <translation>Das Zugriffstoken einmal ohne Signatur senden?</translation>
    </message>
    <message>
        <source>A store should refuse that. It goes to the store that issued it, and nowhere else; the other checks run again as well.</source>
        <translation>Ein Shop soll das ablehnen. Das Token geht an den Shop, der es ausgestellt hat, und nirgendwohin sonst; auch die anderen Prüfungen laufen noch einmal.</translation>
    </message>
    <message>
        <source>Send it once</source>
        <translation>Einmal senden</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>If something does not work, look here for the reason: Latchkey asks the store about a dozen harmless questions and changes nothing there.</source>
        <translation>Wenn etwas nicht funktioniert, finden Sie hier den Grund: Latchkey stellt dem Shop etwa ein Dutzend harmlose Fragen und ändert dort nichts.</translation>
    </message>
    <message>
        <source>Why Admin does not open …</source>
        <translation>Warum sich der Admin nicht öffnet …</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CheckRow</name>
    <message>
        <source>Connect it</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Change the address …</source>
        <translation>Adresse ändern …</translation>
    </message>
    <message>
        <source>Enter the password …</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Show the resources</source>
        <translation>Ressourcen zeigen</translation>
    </message>
    <message>
        <source>Say where the code is</source>
        <translation>Angeben, wo der Code liegt</translation>
    </message>
    <message>
        <source>Try it …</source>
        <translation>Versuchen …</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of “%1”</source>
        <translation>Details zu „%1“</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Hide details of “%1”</source>
        <translation>Details zu „%1“ ausblenden</translation>
    </message>
    <message>
        <source>Find the extension …</source>
        <translation>Erweiterung finden …</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ChoiceRow</name>
    <message>
        <source>Chosen resources</source>
        <translation>Gewählte Ressourcen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Presets …</source>
        <translation>Vorlagen …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Import, export, compare</source>
        <translation>Importieren, exportieren, vergleichen</translation>
    </message>
    <message>
        <source>Copy as a checklist for Admin</source>
        <translation>Als Liste zum Anhaken kopieren</translation>
    </message>
    <message>
        <source>Whoever has the tokens can do everything in the store, even what extensions add later. Choose only what your software needs, if you can.</source>
        <translation>Wer die Token hat, kann im Shop alles, auch was Erweiterungen später hinzufügen. Wählen Sie wenn möglich nur, was Ihre Software braucht.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CodeView</name>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>What differs in %1</source>
        <translation>Unterschiede in %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CommandsDialog</name>
    <message>
        <source>The same, as commands</source>
        <translation>Dasselbe als Befehle</translation>
    </message>
    <message>
        <source>For a colleague with a shell on the store&apos;s server. Pasted as a whole, they stop at the first failure and take maintenance mode off in any case.</source>
        <translation>Für jemanden mit einer Shell auf dem Server des Shops. Als Ganzes eingefügt, enden sie beim ersten Fehler und schalten den Wartungsmodus in jedem Fall wieder aus.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CompareDialog</name>
    <message>
        <source>This selection</source>
        <translation>Diese Auswahl</translation>
    </message>
    <message>
        <source>The other selection</source>
        <translation>Die andere Auswahl</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>Nur Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>A file …</source>
        <translation>Datei …</translation>
    </message>
    <message numerus="yes">
        <source>%n only here</source>
        <translation>
            <numerusform>%n nur hier</numerusform>
            <numerusform>%n nur hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only there</source>
        <translation>
            <numerusform>%n nur dort</numerusform>
            <numerusform>%n nur dort</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what to compare with.</source>
        <translation>Wählen Sie, womit verglichen wird.</translation>
    </message>
    <message>
        <source>Both grant the same.</source>
        <translation>Beide gewähren dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>%n in both</source>
        <translation>
            <numerusform>%n in beiden</numerusform>
            <numerusform>%n in beiden</numerusform>
        </translation>
    </message>
    <message>
        <source>All resources</source>
        <translation>Alle Ressourcen</translation>
    </message>
    <message>
        <source>%1, only here</source>
        <translation>%1, nur hier</translation>
    </message>
    <message>
        <source>%1, in both</source>
        <translation>%1, in beiden</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Kopiert</translation>
    </message>
    <message>
        <source>%1: copied</source>
        <translation>%1: kopiert</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::Countdown</name>
    <message>
        <source>%1 left to click Activate</source>
        <translation>noch %1 zum Aktivieren</translation>
    </message>
    <message>
        <source>%1 left to sign in</source>
        <translation>noch %1 zum Anmelden</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::DefinitionsForm</name>
    <message>
        <source>Definitions, without secrets</source>
        <translation>Nur Angelegtes, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Definitions from a file</source>
        <translation>Angelegtes aus einer Datei</translation>
    </message>
    <message>
        <source>The file holds what your integrations are: names, stores, chosen resources. No token and no password leaves this computer. On the new one each integration gets new URLs: save them in Admin, then activate it again.</source>
        <translation>Die Datei enthält, was Ihre Integrationen ausmacht: Namen, Shops, gewählte Ressourcen. Kein Token und kein Passwort verlässt diesen Computer. Auf dem neuen bekommt jede Integration neue URLs: Speichern Sie sie im Admin, dann aktivieren Sie sie neu.</translation>
    </message>
    <message>
        <source>Each integration of the file is made here, with new URLs: save them in Admin, then activate it again. All are made or none.</source>
        <translation>Jede Integration der Datei wird hier angelegt, mit neuen URLs: Speichern Sie sie im Admin, dann aktivieren Sie sie neu. Es werden alle angelegt oder keine.</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>&amp;Tokens of stores without https may travel in clear</source>
        <translation>&amp;Tokens von Shops ohne https dürfen unverschlüsselt reisen</translation>
    </message>
    <message>
        <source>Definitions (*.json);;All files (*)</source>
        <translation>Angelegtes (*.json);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s) written to %1.</source>
        <translation>
            <numerusform>%n Integration nach %1 geschrieben.</numerusform>
            <numerusform>%n Integrationen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the file to the new computer, start Latchkey there, and choose Move to another computer in its menu.</source>
        <translation>Bringen Sie die Datei auf den neuen Computer, starten Sie dort Latchkey und wählen Sie im Menü „Auf einen anderen Computer umziehen“.</translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s) made.</source>
        <translation>
            <numerusform>%n Integration angelegt.</numerusform>
            <numerusform>%n Integrationen angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the two URLs of each in Admin, then activate it.</source>
        <translation>Speichern Sie die beiden URLs einer jeden im Admin, dann aktivieren Sie sie.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::DesktopNotice</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::DetailHead</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>angelegt: %1</translation>
    </message>
    <message>
        <source>last call %1</source>
        <translation>letzter Aufruf: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::DetailPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Enter in Admin: %1</source>
        <translation>Im Admin eintragen: %1</translation>
    </message>
    <message>
        <source>System › Extensions › Integrations › Add New Integration</source>
        <translation>System › Erweiterungen › Integrationen › Neue Integration hinzufügen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>API console</source>
        <translation>Konsole</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::DoctorAnswer</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>What a store signs: %1</source>
        <translation>Was ein Shop signiert: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::DoctorDialog</name>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer Secret</translation>
    </message>
    <message>
        <source>Token secret</source>
        <translation>Token Secret</translation>
    </message>
    <message>
        <source>&amp;Examine</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>Signature doctor</source>
        <translation>Signaturdoktor</translation>
    </message>
    <message>
        <source>Failing request</source>
        <translation>Abgelehnte Anfrage</translation>
    </message>
    <message>
        <source>POST https://shop.example/rest/V1/products
Authorization: OAuth oauth_consumer_key=&quot;…&quot;, …</source>
        <translation>POST https://shop.example/rest/V1/products
Authorization: OAuth oauth_consumer_key=&quot;…&quot;, …</translation>
    </message>
    <message>
        <source>&amp;Consumer secret</source>
        <translation>&amp;Consumer Secret</translation>
    </message>
    <message>
        <source>&amp;Token secret</source>
        <translation>&amp;Token Secret</translation>
    </message>
    <message>
        <source>Paste the request that the store refuses, as it was copied: the Authorization header with method and address, a curl command, a HAR entry, the raw request, or what the console of Postman or Insomnia shows. Nothing of it is kept.</source>
        <translation>Fügen Sie die Anfrage ein, die der Shop ablehnt, wie sie kopiert wurde: den Authorization-Header mit Methode und Adresse, einen curl-Befehl, einen HAR-Eintrag, die rohe Anfrage oder das, was die Konsole von Postman oder Insomnia zeigt. Nichts davon wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::EventModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Under way: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Noch nicht: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ExchangeModel</name>
    <message>
        <source>(try %1)</source>
        <translation>(Versuch %1)</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::FilterLine</name>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>“or” binds a filter to the one above it: one of them has to hold</source>
        <translation>„oder“ bindet einen Filter an den darüber: Einer von ihnen muss gelten</translation>
    </message>
    <message>
        <source>field, like status</source>
        <translation>Feld, etwa status</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Filter %1: bound by</source>
        <translation>Filter %1: verbunden durch</translation>
    </message>
    <message>
        <source>Filter %1: field</source>
        <translation>Filter %1: Feld</translation>
    </message>
    <message>
        <source>Filter %1: condition</source>
        <translation>Filter %1: Bedingung</translation>
    </message>
    <message>
        <source>Filter %1: value</source>
        <translation>Filter %1: Wert</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::FilterRow</name>
    <message>
        <source>Which resources</source>
        <translation>Welche Ressourcen</translation>
    </message>
    <message>
        <source>Of which module</source>
        <translation>Welches Modul</translation>
    </message>
    <message>
        <source>Search the resources</source>
        <translation>Ressourcen durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Chosen only</source>
        <translation>Nur gewählte</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>Alle Module</translation>
    </message>
    <message>
        <source>Compared with the last activation</source>
        <translation>Verglichen mit der letzten Aktivierung</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Title, id or module</source>
        <translation>Titel, Kennung, Modul</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::FirstRunPage</name>
    <message>
        <source>Create your login</source>
        <translation>Login anlegen</translation>
    </message>
    <message>
        <source>New integration</source>
        <translation>Neue Integration</translation>
    </message>
    <message>
        <source>Connect your software with your store</source>
        <translation>Verbinden Sie Ihre Software mit Ihrem Shop</translation>
    </message>
    <message>
        <source>Your ERP, PIM or newsletter needs access to your Adobe Commerce or Magento store. Latchkey fetches that access once and keeps it safe on this computer.</source>
        <translation>Ihr ERP, PIM oder Newsletter braucht Zugriff auf Ihren Shop mit Adobe Commerce oder Magento. Latchkey holt ihn einmal und verwahrt ihn sicher auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose how you sign in to Latchkey</source>
        <translation>Wählen Sie, wie Sie sich bei Latchkey anmelden</translation>
    </message>
    <message>
        <source>A name and a password of your own, not your Admin password</source>
        <translation>Eigener Name und eigenes Passwort, nicht das vom Admin</translation>
    </message>
    <message>
        <source>Enter your store</source>
        <translation>Tragen Sie Ihren Shop ein</translation>
    </message>
    <message>
        <source>Activate it in Admin</source>
        <translation>Im Admin aktivieren</translation>
    </message>
    <message>
        <source>About five minutes; Latchkey leads you through it</source>
        <translation>Etwa fünf Minuten; Latchkey führt Sie hindurch</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Erst üben</translation>
    </message>
    <message>
        <source>Two minutes with a built-in store. Nothing leaves this computer.</source>
        <translation>Zwei Minuten mit einem eingebauten Shop. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>The store&apos;s address is enough: https://shop.example</source>
        <translation>Die Adresse des Shops genügt: https://shop.example</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::FrontDoorDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of the web server</source>
        <translation>Passwort des Webservers</translation>
    </message>
    <message>
        <source>The web server in front of %1 wants a name and a password of its own. Ask whoever runs it; they are not those of Admin. The keychain keeps them, and they are sent to this address only.</source>
        <translation>Der Webserver vor %1 verlangt einen eigenen Namen und ein eigenes Passwort. Fragen Sie den Betreiber danach; es sind nicht die vom Admin. Der Schlüsselbund verwahrt sie, und sie werden nur an diese Adresse gesendet.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Try and keep</source>
        <translation>Ausprobieren und merken</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::GuideBox</name>
    <message>
        <source>Which way suits</source>
        <translation>Welcher Weg passt</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::HandOverDialog</name>
    <message>
        <source>I want these values outside Latchkey</source>
        <translation>Ich will diese Werte außerhalb von Latchkey haben</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Copy for a minute</source>
        <translation>Für eine Minute kopieren</translation>
    </message>
    <message>
        <source>Hand over the tokens</source>
        <translation>Token herausgeben</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Saved as %1, which only this account can read.</source>
        <translation>Als %1 gespeichert; nur dieses Konto kann die Datei lesen.</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after a minute.</source>
        <translation>Kopiert. Die Zwischenablage wird nach einer Minute geleert.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::HistoryDialog</name>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>Frühere Aufrufe</translation>
    </message>
    <message>
        <source>The last %1 calls and your favourites, without the values you entered and without what the store answered.</source>
        <translation>Die letzten %1 Aufrufe und Ihre Favoriten, ohne die Werte, die Sie eingegeben haben, und ohne die Antworten des Shops.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>What you send on the page API console is listed here.</source>
        <translation>Hier steht, was Sie auf der Seite „Konsole“ senden.</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Make a favourite</source>
        <translation>Zum Favoriten machen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::HttpSignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>The web server of %1 asks for a user name and a password of its own: neither your Latchkey login nor your Admin password.</source>
        <translation>Der Webserver von %1 verlangt einen eigenen Benutzernamen und ein eigenes Passwort: weder Ihr Latchkey-Login noch Ihr Admin-Passwort.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::InstallCard</name>
    <message>
        <source>Stop at once …</source>
        <translation>Sofort anhalten …</translation>
    </message>
    <message>
        <source>Show me the commands instead</source>
        <translation>Stattdessen die Befehle zeigen</translation>
    </message>
    <message>
        <source>An earlier install did not come to its end</source>
        <translation>Eine frühere Installation kam nicht zu Ende</translation>
    </message>
    <message>
        <source>I have seen to it</source>
        <translation>Ich habe mich darum gekümmert</translation>
    </message>
    <message numerus="yes">
        <source>%1 … (%n second(s) so far)</source>
        <translation>
            <numerusform>%1 … (bisher %n Sekunde)</numerusform>
            <numerusform>%1 … (bisher %n Sekunden)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop in the middle of this step?</source>
        <translation>Mitten in diesem Schritt anhalten?</translation>
    </message>
    <message>
        <source>The shop may answer with errors until the step is done again, and what it did until then is not undone. Better let it come to its end.</source>
        <translation>Der Shop antwortet vielleicht mit Fehlern, bis der Schritt noch einmal ausgeführt wurde, und was er bis dahin getan hat, wird nicht rückgängig gemacht. Lassen Sie ihn besser zu Ende laufen.</translation>
    </message>
    <message>
        <source>Stop at once</source>
        <translation>Sofort anhalten</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::InstallLog</name>
    <message>
        <source>What the store prints</source>
        <translation>Was der Shop ausgibt</translation>
    </message>
    <message>
        <source>Hide what the store prints</source>
        <translation>Ausgabe des Shops verbergen</translation>
    </message>
    <message>
        <source>Show what the store prints</source>
        <translation>Ausgabe des Shops zeigen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::InstallOptions</name>
    <message>
        <source>Maintenance mode: visitors see a notice meanwhile</source>
        <translation>Wartungsmodus: Besucher sehen solange einen Hinweis</translation>
    </message>
    <message>
        <source>Back up the database first</source>
        <translation>Zuerst die Datenbank sichern</translation>
    </message>
    <message>
        <source>Make style sheets and generated code anew</source>
        <translation>Stylesheets und erzeugten Code neu erstellen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::InstallSteps</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>%1 %, %2</source>
        <translation>%1 %, %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::IntegrationDialog</name>
    <message>
        <source>New integration</source>
        <translation>Neue Integration</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Edit integration</source>
        <translation>Integration bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Orders to ERP</source>
        <translation>Bestellungen ans ERP</translation>
    </message>
    <message>
        <source>&amp;Store URL</source>
        <translation>&amp;Shop-URL</translation>
    </message>
    <message>
        <source>&amp;Admin URL (optional)</source>
        <translation>&amp;Admin-URL (optional)</translation>
    </message>
    <message>
        <source>&amp;E-mail (optional)</source>
        <translation>&amp;E-Mail (optional)</translation>
    </message>
    <message>
        <source>Send tokens &amp;unencrypted: this store has no https</source>
        <translation>Token &amp;unverschlüsselt senden: Dieser Shop hat kein https</translation>
    </message>
    <message>
        <source>That was the address of Admin. The store&apos;s address stands here now, Admin&apos;s below.</source>
        <translation>Das war die Adresse des Admin. Hier steht jetzt die des Shops, darunter die des Admin.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::IntegrationModel</name>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Waiting for Activate</source>
        <translation>Wartet auf „Aktivieren“</translation>
    </message>
    <message>
        <source>Must be activated again</source>
        <translation>Neu zu aktivieren</translation>
    </message>
    <message>
        <source>Fetching the access</source>
        <translation>Holt den Zugriff</translation>
    </message>
    <message>
        <source>Needs you · %1</source>
        <translation>Braucht Sie · %1</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>Alle Shops</translation>
    </message>
    <message>
        <source>Connected, but calls fail</source>
        <translation>Verbunden, aber Aufrufe schlagen fehl</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::IntegrationView</name>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::JsonModel</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::KeyDialog</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>This is the key of “%1”. Copy it into the program now: Latchkey does not keep it and cannot show it again.</source>
        <translation>Das ist der Schlüssel von „%1“. Kopieren Sie ihn jetzt in das Programm: Latchkey bewahrt ihn nicht auf und kann ihn nicht noch einmal anzeigen.</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Ich habe ihn</translation>
    </message>
    <message>
        <source>Store&apos;s address for the program</source>
        <translation>Adresse des Shops für das Programm</translation>
    </message>
    <message>
        <source>Where the program asks for the store&apos;s address, enter this. The key is in it.</source>
        <translation>Wo das Programm nach der Adresse des Shops fragt, geben Sie diese ein. Der Schlüssel steht darin.</translation>
    </message>
    <message>
        <source>A program in a container enters this instead.</source>
        <translation>Ein Programm in einem Container nimmt stattdessen diese.</translation>
    </message>
    <message>
        <source>Store&apos;s address for a program in a container</source>
        <translation>Adresse des Shops für ein Programm in einem Container</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ListCard</name>
    <message>
        <source>Who else has access to this store, and how much each may do. Keys and tokens are not read.</source>
        <translation>Wer sonst noch Zugriff auf diesen Shop hat, und wie viel jeder darf. Schlüssel und Token werden nicht gelesen.</translation>
    </message>
    <message>
        <source>All integrations of the store</source>
        <translation>Alle Integrationen des Shops</translation>
    </message>
    <message>
        <source>All integrations of this store</source>
        <translation>Alle Integrationen dieses Shops</translation>
    </message>
    <message>
        <source>Asking the store for its integrations …</source>
        <translation>Der Shop wird nach seinen Integrationen gefragt …</translation>
    </message>
    <message>
        <source>Show all integrations</source>
        <translation>Alle Integrationen zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>The store could not say which integrations it has.</source>
        <translation>Der Shop konnte nicht sagen, welche Integrationen er hat.</translation>
    </message>
    <message>
        <source>This store has no integrations yet.</source>
        <translation>Dieser Shop hat noch keine Integrationen.</translation>
    </message>
    <message>
        <source>may do: %1</source>
        <translation>darf: %1</translation>
    </message>
    <message>
        <source>from a module</source>
        <translation>aus einem Modul</translation>
    </message>
    <message>
        <source>Latchkey does not know it</source>
        <translation>Latchkey kennt sie nicht</translation>
    </message>
    <message>
        <source>known here</source>
        <translation>hier bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s)</source>
        <translation>
            <numerusform>%n Integration</numerusform>
            <numerusform>%n Integrationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may do everything</source>
        <translation>
            <numerusform>%n darf alles</numerusform>
            <numerusform>%n dürfen alles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that Latchkey does not know</source>
        <translation>
            <numerusform>%n, die Latchkey nicht kennt</numerusform>
            <numerusform>%n, die Latchkey nicht kennt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ListChoiceButton</name>
    <message>
        <source>Which integrations are shown, and in what order</source>
        <translation>Welche Integrationen gezeigt werden, und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::LogFilter</name>
    <message>
        <source>Search addresses, headers and answers</source>
        <translation>Adressen, Kopfzeilen und Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Only what failed</source>
        <translation>Nur was fehlschlug</translation>
    </message>
    <message>
        <source>Status %1xx</source>
        <translation>Status %1xx</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>In the last hour</source>
        <translation>In der letzten Stunde</translation>
    </message>
    <message>
        <source>In the last 24 hours</source>
        <translation>In den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::LogPage</name>
    <message>
        <source>Explain the signature …</source>
        <translation>Signatur erklären …</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Das Protokoll lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export as HAR …</source>
        <translation>Als HAR speichern …</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select a call to see all of it.</source>
        <translation>Wählen Sie einen Aufruf, um alles dazu zu sehen.</translation>
    </message>
    <message>
        <source>Nothing went over the wire yet</source>
        <translation>Noch wurde nichts übertragen</translation>
    </message>
    <message>
        <source>Every call to the store, and every call of the store and its pages to this computer, is kept here for 30 days. Secrets, passwords and the content of calls are not.</source>
        <translation>Jeder Aufruf beim Shop und jeder Aufruf des Shops und seiner Seiten bei diesem Computer steht hier 30 Tage lang. Geheimnisse, Passwörter und der Inhalt der Aufrufe nicht.</translation>
    </message>
    <message>
        <source>No call like that</source>
        <translation>Kein solcher Aufruf</translation>
    </message>
    <message>
        <source>Nothing in the log fits what is looked for.</source>
        <translation>Nichts im Protokoll passt zu dem, was gesucht wird.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Export as HAR</source>
        <translation>Als HAR speichern</translation>
    </message>
    <message>
        <source>HAR (*.har)</source>
        <translation>HAR (*.har)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>There is a file %1 already; it was left as it is.</source>
        <translation>Die Datei %1 gibt es schon; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 ließ sich nicht speichern: %2</translation>
    </message>
    <message>
        <source>Clear the log of this integration?</source>
        <translation>Das Protokoll dieser Integration löschen?</translation>
    </message>
    <message>
        <source>What went over the wire until now cannot be looked at any more. The activity stays.</source>
        <translation>Was bisher übertragen wurde, lässt sich dann nicht mehr ansehen. Der Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Protokoll löschen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::LoginDialog</name>
    <message>
        <source>Create a login</source>
        <translation>Login anlegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Passwort &amp;wiederholen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The two passwords are different.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>You need this login at every activation, in the window that Admin opens. Choose a password of your own, not your Admin password: at least 8 characters. The password never leaves this computer.</source>
        <translation>Sie brauchen dieses Login bei jeder Aktivierung, im Fenster, das der Admin öffnet. Wählen Sie ein eigenes Passwort, nicht Ihr Admin-Passwort: mindestens 8 Zeichen. Das Passwort verlässt diesen Computer nie.</translation>
    </message>
    <message>
        <source>The new password counts from the next activation on. Connected integrations stay connected.</source>
        <translation>Das neue Passwort gilt ab der nächsten Aktivierung. Verbundene Integrationen bleiben verbunden.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::LoginPopup</name>
    <message>
        <source>Sign in – Latchkey</source>
        <translation>Anmelden – Latchkey</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::LoginsDialog</name>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>Create a login …</source>
        <translation>Anlegen …</translation>
    </message>
    <message>
        <source>Remove the login “%1”?</source>
        <translation>Das Login „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>Passwort ändern …</translation>
    </message>
    <message>
        <source>Sign in with these logins on the page that Admin opens during an activation. Admin passwords do not work there.</source>
        <translation>Mit diesen Logins melden Sie sich auf der Seite an, die der Admin beim Aktivieren öffnet. Admin-Passwörter gelten dort nicht.</translation>
    </message>
    <message>
        <source>Nobody can sign in with this login any more. Connected integrations stay connected.</source>
        <translation>Mit diesem Login kann sich niemand mehr anmelden. Verbundene Integrationen bleiben verbunden.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MainWindow</name>
    <message>
        <source>Latchkey</source>
        <translation>Latchkey</translation>
    </message>
    <message>
        <source>Quit and lose the tokens?</source>
        <translation>Beenden und die Token verlieren?</translation>
    </message>
    <message>
        <source>Quit during an activation?</source>
        <translation>Während einer Aktivierung beenden?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>The keychain did not save the tokens, so they are lost when you quit. To get new ones, click Reauthorize in Admin.</source>
        <translation>Der Schlüsselbund hat die Token nicht gespeichert, nach dem Beenden sind sie weg. Neue bekommen Sie im Admin mit „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>Quit and lose the tokens</source>
        <translation>Beenden und die Token verlieren</translation>
    </message>
    <message>
        <source>What the store sent is kept. When you start Latchkey again, you can go on.</source>
        <translation>Was der Shop gesendet hat, bleibt da. Beim nächsten Start von Latchkey können Sie weitermachen.</translation>
    </message>
    <message>
        <source>Quit before the store answers?</source>
        <translation>Beenden, bevor der Shop antwortet?</translation>
    </message>
    <message>
        <source>A call of the API console is out. What it does in the store may be done already, and its answer is lost.</source>
        <translation>Ein Aufruf der API-Konsole ist unterwegs. Was er im Shop tut, ist vielleicht schon geschehen, und seine Antwort geht verloren.</translation>
    </message>
    <message>
        <source>Quit while the store is at work?</source>
        <translation>Beenden, während der Shop arbeitet?</translation>
    </message>
    <message>
        <source>What is being done there is broken off; what is done already stays. Ask the store again later to see how far it came.</source>
        <translation>Was dort läuft, wird abgebrochen; was getan ist, bleibt. Fragen Sie den Shop später noch einmal, wie weit es kam.</translation>
    </message>
    <message>
        <source>The step that runs in the store is ended half-way, and the shop may answer with errors until it is done again. Better cancel the install on the page Store and wait until it has ended.</source>
        <translation>Der Schritt, der im Shop läuft, wird mittendrin beendet, und der Shop antwortet vielleicht mit Fehlern, bis er noch einmal ausgeführt wurde. Brechen Sie die Installation besser auf der Seite Shop ab und warten Sie, bis sie beendet ist.</translation>
    </message>
    <message>
        <source>Quit during an install?</source>
        <translation>Während einer Installation beenden?</translation>
    </message>
    <message>
        <source>Quit and break it off</source>
        <translation>Beenden und abbrechen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MenuButton</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integration</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ModuleCard</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>A module to ship</source>
        <translation>Ein Modul zum Ausliefern</translation>
    </message>
    <message>
        <source>A module that creates this integration in a store. For vendors who ship it with their software, and for stores that are deployed from a repository.</source>
        <translation>Ein Modul, das diese Integration in einem Shop anlegt. Für Anbieter, die es mit ihrer Software ausliefern, und für Shops, die aus einem Repository aufgesetzt werden.</translation>
    </message>
    <message>
        <source>Check a module</source>
        <translation>Ein Modul prüfen</translation>
    </message>
    <message>
        <source>Reading the store&apos;s resources …</source>
        <translation>Die Ressourcen des Shops werden gelesen …</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Without the store&apos;s resources there is no module.</source>
        <translation>Ohne die Ressourcen des Shops gibt es kein Modul.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Edit the integration</source>
        <translation>Integration bearbeiten</translation>
    </message>
    <message>
        <source>The integration has no e-mail address.</source>
        <translation>Die Integration hat keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A module needs one: without it the store&apos;s setup:upgrade fails.</source>
        <translation>Ein Modul braucht eine: Ohne sie scheitert setup:upgrade im Shop.</translation>
    </message>
    <message>
        <source>A store does not take the integration&apos;s name.</source>
        <translation>Ein Shop nimmt den Namen der Integration nicht.</translation>
    </message>
    <message>
        <source>It needs 2 characters or more on one line.</source>
        <translation>Er braucht mindestens 2 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>No resources are chosen.</source>
        <translation>Es sind keine Ressourcen gewählt.</translation>
    </message>
    <message>
        <source>A store refuses an integration without any.</source>
        <translation>Ein Shop nimmt keine Integration ohne Ressourcen.</translation>
    </message>
    <message>
        <source>Choose resources</source>
        <translation>Ressourcen wählen</translation>
    </message>
    <message>
        <source>Where the resources are read from is chosen on the page Resources.</source>
        <translation>Woher die Ressourcen gelesen werden, wählen Sie auf der Seite Ressourcen.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resource(s) not in the store</source>
        <translation>
            <numerusform>%n gewählte Ressource fehlt im Shop</numerusform>
            <numerusform>%n gewählte Ressourcen fehlen im Shop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ModuleCheckPanel</name>
    <message>
        <source>Check a module …</source>
        <translation>Ein Modul prüfen …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Any module that brings an integration, whoever wrote it: you see what a store makes of it, file by file.</source>
        <translation>Jedes Modul, das eine Integration mitbringt, von wem auch immer: Sie sehen Datei für Datei, was ein Shop daraus macht.</translation>
    </message>
    <message>
        <source>A folder …</source>
        <translation>Ein Ordner …</translation>
    </message>
    <message>
        <source>A zip archive …</source>
        <translation>Ein Zip-Archiv …</translation>
    </message>
    <message>
        <source>What a store makes of the module</source>
        <translation>Was ein Shop aus dem Modul macht</translation>
    </message>
    <message>
        <source>Copy the findings</source>
        <translation>Befunde kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Checking … %n folder(s) so far</source>
        <translation>
            <numerusform>Wird geprüft … bisher %n Ordner</numerusform>
            <numerusform>Wird geprüft … bisher %n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder with modules</source>
        <translation>Ein Ordner mit Modulen</translation>
    </message>
    <message>
        <source>A zip with a module</source>
        <translation>Ein Zip mit einem Modul</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>The check was stopped: not everything was looked at.</source>
        <translation>Die Prüfung wurde abgebrochen: Nicht alles wurde angesehen.</translation>
    </message>
    <message>
        <source>A store takes it as it is: %1.</source>
        <translation>Ein Shop nimmt es, wie es ist: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the store which resources it has …</source>
        <translation>Der Shop wird gefragt, welche Ressourcen er hat …</translation>
    </message>
    <message>
        <source>The store could not tell its resources.</source>
        <translation>Der Shop konnte seine Ressourcen nicht nennen.</translation>
    </message>
    <message>
        <source>Judged by the resources of the store itself (%1).</source>
        <translation>Beurteilt nach den Ressourcen des Shops selbst (%1).</translation>
    </message>
    <message>
        <source>Judged by Latchkey&apos;s catalogue: a resource counts as known if any release from 2.4.4 on has it.</source>
        <translation>Beurteilt nach dem Katalog von Latchkey: Eine Ressource gilt als bekannt, wenn irgendein Release ab 2.4.4 sie hat.</translation>
    </message>
    <message>
        <source>Judged by the code that the resources are chosen from: %1.</source>
        <translation>Beurteilt nach dem Code, aus dem die Ressourcen gewählt sind: %1.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ModuleForm</name>
    <message>
        <source>Data patch (suggested)</source>
        <translation>Daten-Patch (empfohlen)</translation>
    </message>
    <message>
        <source>Install class, as in Adobe&apos;s guide</source>
        <translation>Installationsklasse, wie in Adobes Anleitung</translation>
    </message>
    <message>
        <source>Only integration.xml</source>
        <translation>Nur integration.xml</translation>
    </message>
    <message>
        <source>&amp;Vendor</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>&amp;Module name</source>
        <translation>&amp;Modulname</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Commerce</source>
        <translation>&amp;Commerce</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ModuleMaking</name>
    <message>
        <source>No resources were found in %1.</source>
        <translation>In %1 wurden keine Ressourcen gefunden.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ModuleOutput</name>
    <message>
        <source>New: %1.</source>
        <translation>Neu: %1.</translation>
    </message>
    <message>
        <source>Brought up to date: %1.</source>
        <translation>Auf den neuen Stand gebracht: %1.</translation>
    </message>
    <message>
        <source>Replaced: %1.</source>
        <translation>Ersetzt: %1.</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>Entfernt: %1.</translation>
    </message>
    <message>
        <source>Kept, as you changed it: %1.</source>
        <translation>Behalten, wie Sie es geändert haben: %1.</translation>
    </message>
    <message>
        <source>As it was: %1.</source>
        <translation>Wie bisher: %1.</translation>
    </message>
    <message>
        <source>Write into a folder …</source>
        <translation>In einen Ordner schreiben …</translation>
    </message>
    <message>
        <source>Save as zip …</source>
        <translation>Als Zip speichern …</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>To unpack in a store&apos;s folder …</source>
        <translation>Zum Entpacken im Ordner eines Shops …</translation>
    </message>
    <message>
        <source>As a package for Composer …</source>
        <translation>Als Paket für Composer …</translation>
    </message>
    <message>
        <source>Then run this in the store&apos;s folder, as the owner of its files:</source>
        <translation>Führen Sie dann im Ordner des Shops als Eigentümer seiner Dateien aus:</translation>
    </message>
    <message>
        <source>The store&apos;s or the project&apos;s folder</source>
        <translation>Ordner des Shops oder des Projekts</translation>
    </message>
    <message>
        <source>The module as a zip</source>
        <translation>Das Modul als Zip</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>%1 %2 is written.</source>
        <translation>%1 %2 ist geschrieben.</translation>
    </message>
    <message>
        <source>%1 is there already, and says what it has to.</source>
        <translation>%1 ist schon da und sagt, was es sagen muss.</translation>
    </message>
    <message>
        <source>%1 %2 is saved.</source>
        <translation>%1 %2 ist gespeichert.</translation>
    </message>
    <message>
        <source>Put the file into a folder that the store&apos;s composer.json names as a repository of type artifact.</source>
        <translation>Legen Sie die Datei in einen Ordner, den die composer.json des Shops als Repository vom Typ artifact nennt.</translation>
    </message>
    <message>
        <source>Unpack the file in the store&apos;s folder.</source>
        <translation>Entpacken Sie die Datei im Ordner des Shops.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ModulePreview</name>
    <message>
        <source>Files of the module</source>
        <translation>Dateien des Moduls</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MoveDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Move to another computer</source>
        <translation>Auf einen anderen Computer umziehen</translation>
    </message>
    <message>
        <source>This is the old computer</source>
        <translation>Das ist der alte Computer</translation>
    </message>
    <message>
        <source>Latchkey writes a file here.</source>
        <translation>Hier schreibt Latchkey eine Datei.</translation>
    </message>
    <message>
        <source>This is the new computer</source>
        <translation>Das ist der neue Computer</translation>
    </message>
    <message>
        <source>You have that file already.</source>
        <translation>Diese Datei haben Sie schon.</translation>
    </message>
    <message>
        <source>Everything, in a protected file</source>
        <translation>Alles, in einer geschützten Datei</translation>
    </message>
    <message>
        <source>Definitions, without secrets</source>
        <translation>Nur Angelegtes, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>No secret leaves the old computer. In Admin you save new URLs and activate each integration again.</source>
        <translation>Kein Geheimnis verlässt den alten Computer. Im Admin speichern Sie neue URLs und aktivieren jede Integration neu.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Which computer is this?</source>
        <translation>Welcher Computer ist das?</translation>
    </message>
    <message>
        <source>What moves?</source>
        <translation>Was zieht um?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tokens and passwords move along, under a passphrase. Every integration works at once, and nothing is to be changed in Admin. Programs that call through the proxy keep their keys.</source>
        <translation>Tokens und Passwörter ziehen mit um, unter einer Passphrase. Jede Integration funktioniert sofort, und im Admin ist nichts zu ändern. Programme, die über den Proxy aufrufen, behalten ihre Schlüssel.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MoveInForm</name>
    <message>
        <source>is taken in</source>
        <translation>wird übernommen</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>ist schon hier</translation>
    </message>
    <message>
        <source>another one here has its name</source>
        <translation>eine andere hier heißt so</translation>
    </message>
    <message>
        <source>with tokens</source>
        <translation>mit Tokens</translation>
    </message>
    <message>
        <source>without tokens</source>
        <translation>ohne Tokens</translation>
    </message>
    <message>
        <source>Everything, from a protected file</source>
        <translation>Alles, aus einer geschützten Datei</translation>
    </message>
    <message>
        <source>Take in only a file that you wrote yourself on the old computer. You see what is in it before anything is changed, and all of it is taken in or nothing.</source>
        <translation>Übernehmen Sie nur eine Datei, die Sie auf dem alten Computer selbst geschrieben haben. Sie sehen, was darin ist, bevor sich etwas ändert, und es wird alles übernommen oder nichts.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Replace integrations that are here already</source>
        <translation>Integrationen &amp;ersetzen, die schon hier sind</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Integrations in the file</source>
        <translation>Integrationen in der Datei</translation>
    </message>
    <message>
        <source>File from the old computer</source>
        <translation>Datei vom alten Computer</translation>
    </message>
    <message>
        <source>Writing to the keychain</source>
        <translation>In den Schlüsselbund wird geschrieben</translation>
    </message>
    <message>
        <source>Opening the file with the passphrase</source>
        <translation>Die Datei wird mit der Passphrase geöffnet</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n integration(s):</source>
        <translation>
            <numerusform>Die Datei enthält %n Integration:</numerusform>
            <numerusform>Die Datei enthält %n Integrationen:</numerusform>
        </translation>
    </message>
    <message>
        <source>What you agreed to on the old computer is valid here too:</source>
        <translation>Ihre Zustimmungen vom alten Computer gelten auch hier:</translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s) taken in.</source>
        <translation>
            <numerusform>%n Integration übernommen.</numerusform>
            <numerusform>%n Integrationen übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit Latchkey and start it again. Stores can then use the port of the old computer, which is in their URLs.</source>
        <translation>Beenden Sie Latchkey und starten Sie es neu. Dann erreichen Shops den Port des alten Computers, der in ihren URLs steht.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MoveOutForm</name>
    <message>
        <source>Everything, in a protected file</source>
        <translation>Alles, in einer geschützten Datei</translation>
    </message>
    <message>
        <source>Write the file …</source>
        <translation>Datei schreiben …</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Passphrase &amp;noch einmal</translation>
    </message>
    <message>
        <source>The two passphrases are different.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Reading the keychain</source>
        <translation>Der Schlüsselbund wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s) written to %1.</source>
        <translation>
            <numerusform>%n Integration nach %1 geschrieben.</numerusform>
            <numerusform>%n Integrationen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the file to the new computer, start Latchkey there, and choose Move to another computer in its menu.</source>
        <translation>Bringen Sie die Datei auf den neuen Computer, starten Sie dort Latchkey und wählen Sie im Menü „Auf einen anderen Computer umziehen“.</translation>
    </message>
    <message>
        <source>“%1” has no tokens in the keychain: it moves as it is defined.</source>
        <translation>„%1“ hat keine Tokens im Schlüsselbund: Es zieht nur um, was Sie angelegt haben.</translation>
    </message>
    <message>
        <source>The file holds your integrations with their tokens and passwords, the programs that call your stores, your logins and settings, and what you agreed to here. Whoever has it and the passphrase has access to your stores. Without the passphrase nobody can open it, we neither.</source>
        <translation>Die Datei enthält Ihre Integrationen mit ihren Tokens und Passwörtern, die Programme, die Ihre Shops aufrufen, Ihre Logins und Einstellungen, und worin Sie hier eingewilligt haben. Wer sie und die Passphrase hat, hat Zugriff auf Ihre Shops. Ohne die Passphrase kann niemand sie öffnen, auch wir nicht.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::NavigationBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::NextCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What your software does next</source>
        <translation>Wie Ihre Software weitermacht</translation>
    </message>
    <message>
        <source>It calls the store through Latchkey&apos;s proxy on this computer, which signs each call. No token leaves the keychain; every program has a key of its own, which you can revoke.</source>
        <translation>Sie ruft den Shop über den Proxy von Latchkey auf diesem Computer auf, der jeden Aufruf signiert. Kein Token verlässt den Schlüsselbund; jedes Programm hat einen eigenen Schlüssel, den Sie widerrufen können.</translation>
    </message>
    <message>
        <source>Language or program</source>
        <translation>Sprache oder Programm</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Software that has to sign by itself …</source>
        <translation>Software, die selbst signieren muss …</translation>
    </message>
    <message>
        <source>With a key of its own …</source>
        <translation>Mit eigenem Schlüssel …</translation>
    </message>
    <message>
        <source>A program in a container calls this address instead, with its key in the place of KEY:</source>
        <translation>Ein Programm in einem Container ruft stattdessen diese Adresse auf, mit seinem Schlüssel an der Stelle von KEY:</translation>
    </message>
    <message>
        <source>Store&apos;s address for a program in a container</source>
        <translation>Adresse des Shops für ein Programm in einem Container</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::OverviewPage</name>
    <message>
        <source>%1 cannot reach this computer yet.</source>
        <translation>%1 erreicht diesen Computer noch nicht.</translation>
    </message>
    <message>
        <source>Its callback URL starts with 127.0.0.1, which on the store&apos;s server means the server itself.</source>
        <translation>Die Callback-URL beginnt mit 127.0.0.1, und das ist auf dem Server des Shops der Server selbst.</translation>
    </message>
    <message>
        <source>The store&apos;s server calls this computer only while it can trust that.</source>
        <translation>Der Server des Shops ruft diesen Computer nur auf, solange er dem Zertifikat vertrauen kann.</translation>
    </message>
    <message>
        <source>Certificates …</source>
        <translation>Zertifikate …</translation>
    </message>
    <message>
        <source>Let the store reach me …</source>
        <translation>Den Shop zu mir lassen …</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Die Feststelltaste ist an</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PasteCard</name>
    <message>
        <source>Try them and connect</source>
        <translation>Ausprobieren und verbinden</translation>
    </message>
    <message>
        <source>Paste what Admin shows</source>
        <translation>Einfügen, was der Admin zeigt</translation>
    </message>
    <message>
        <source>For an integration without URLs, Allow in Admin shows four values. Copy them as they are: from Admin, an .env file, Postman, Bruno or n98-magerun2. They are tried before the keychain keeps them, and are not shown here.</source>
        <translation>Bei einer Integration ohne URLs zeigt „Erlauben“ im Admin vier Werte. Kopieren Sie sie, wie sie sind: aus dem Admin, einer .env-Datei, Postman, Bruno oder n98-magerun2. Sie werden ausprobiert, bevor der Schlüsselbund sie verwahrt, und hier nicht angezeigt.</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Trying the tokens …</source>
        <translation>Die Tokens werden ausprobiert …</translation>
    </message>
    <message>
        <source>All four values are there.</source>
        <translation>Alle vier Werte sind da.</translation>
    </message>
    <message>
        <source>Connected: a signed call succeeded. The clipboard was emptied.</source>
        <translation>Verbunden: Ein signierter Aufruf ist gelungen. Die Zwischenablage wurde geleert.</translation>
    </message>
    <message>
        <source>Connected: a signed call succeeded.</source>
        <translation>Verbunden: Ein signierter Aufruf ist gelungen.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PlaceForm</name>
    <message>
        <source>The store&apos;s folder</source>
        <translation>Ordner des Shops</translation>
    </message>
    <message>
        <source>On this computer, or on another one by ssh, with the keys and names that ssh knows there. Latchkey asks for no password.</source>
        <translation>Auf diesem Computer, oder per ssh auf einem anderen, mit den Schlüsseln und Namen, die ssh kennt. Latchkey fragt nach keinem Passwort.</translation>
    </message>
    <message>
        <source>Put before each command</source>
        <translation>Vor jeden Befehl setzen</translation>
    </message>
    <message>
        <source>For a store in a container. The folder is then the one in the container.</source>
        <translation>Für einen Shop in einem Container. Der Ordner ist dann der im Container.</translation>
    </message>
    <message>
        <source>Account that owns the files</source>
        <translation>Konto, dem die Dateien gehören</translation>
    </message>
    <message>
        <source>If that is another one than yours: sudo has to allow it without a password.</source>
        <translation>Falls es nicht Ihres ist: sudo muss es ohne Passwort erlauben.</translation>
    </message>
    <message>
        <source>PHP</source>
        <translation>PHP</translation>
    </message>
    <message>
        <source>If it is not found by itself.</source>
        <translation>Falls es nicht von selbst gefunden wird.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>A container, another account …</source>
        <translation>Container, anderes Konto …</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PresetDialog</name>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Kinds of software</source>
        <translation>Arten von Software</translation>
    </message>
    <message>
        <source>Resources of the preset</source>
        <translation>Ressourcen der Vorlage</translation>
    </message>
    <message>
        <source>Replace the selection</source>
        <translation>Auswahl ersetzen</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Not in this store</source>
        <translation>Nicht in diesem Shop</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n resource(s)</source>
        <translation>
            <numerusform>%1 von %n Ressource</numerusform>
            <numerusform>%1 von %n Ressourcen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PrivilegeBar</name>
    <message>
        <source>Share of the store&apos;s resources</source>
        <translation>Anteil an den Ressourcen des Shops</translation>
    </message>
    <message>
        <source>The same as at the last activation.</source>
        <translation>Wie bei der letzten Aktivierung.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are new. Check them on the API tab in Admin, save, then click Reauthorize.</source>
        <translation>
            <numerusform>%n Ressource ist neu. Haken Sie sie im Admin auf dem API-Reiter an, speichern Sie und klicken Sie auf „Erneut autorisieren“.</numerusform>
            <numerusform>%n Ressourcen sind neu. Haken Sie sie im Admin auf dem API-Reiter an, speichern Sie und klicken Sie auf „Erneut autorisieren“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) fewer than at the last activation. Uncheck them on the API tab in Admin and save; no new activation is needed.</source>
        <translation>
            <numerusform>%n Ressource weniger als bei der letzten Aktivierung. Nehmen Sie den Haken im Admin auf dem API-Reiter weg und speichern Sie; eine neue Aktivierung ist nicht nötig.</numerusform>
            <numerusform>%n Ressourcen weniger als bei der letzten Aktivierung. Nehmen Sie die Haken im Admin auf dem API-Reiter weg und speichern Sie; eine neue Aktivierung ist nicht nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need care</source>
        <translation>
            <numerusform>%n sensible</numerusform>
            <numerusform>%n sensible</numerusform>
        </translation>
    </message>
    <message>
        <source>What to grant only on purpose</source>
        <translation>Was nur bewusst gewährt werden sollte</translation>
    </message>
    <message>
        <source>Grants %1 of %2 resources (%3 %)</source>
        <translation>Gewährt %1 von %2 Ressourcen (%3 %)</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::Program</name>
    <message>
        <source>The practice window could not be started.</source>
        <translation>Das Übungsfenster ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Practice: nothing here is real, and nothing leaves this computer. When the window asks who you are, use the practice store&apos;s own login: name %1, password %2.</source>
        <translation>Übung: Nichts hier ist echt, und nichts verlässt diesen Computer. Fragt das Fenster, wer Sie sind, nehmen Sie das Login des Übungsshops: Name %1, Passwort %2.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ProgramDialog</name>
    <message>
        <source>Only &amp;read: change nothing in the store</source>
        <translation>Nur &amp;lesen: im Shop nichts ändern</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Add a program</source>
        <translation>Programm hinzufügen</translation>
    </message>
    <message>
        <source>The program gets a key of its own. With it the program calls the store through Latchkey, which signs: the program never sees a secret of the store.</source>
        <translation>Das Programm bekommt einen eigenen Schlüssel. Damit ruft es den Shop über Latchkey auf, und Latchkey signiert: Das Programm sieht nie ein Geheimnis des Shops.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>They hold from the next call on. The key stays the same.</source>
        <translation>Sie gelten ab dem nächsten Aufruf. Der Schlüssel bleibt derselbe.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>as many as it likes</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Calls a minute</source>
        <translation>&amp;Aufrufe pro Minute</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Choose the routes</source>
        <translation>Die Routen wählen</translation>
    </message>
    <message>
        <source>any that the integration may call</source>
        <translation>jede, die die Integration aufrufen darf</translation>
    </message>
    <message numerus="yes">
        <source>%n route(s) and no other</source>
        <translation>
            <numerusform>%n Route und keine andere</numerusform>
            <numerusform>%n Routen und keine andere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ProgramsDialog</name>
    <message>
        <source>&amp;Programs with a key may call the store</source>
        <translation>&amp;Programme mit einem Schlüssel dürfen den Shop aufrufen</translation>
    </message>
    <message>
        <source>Add a program …</source>
        <translation>Programm hinzufügen …</translation>
    </message>
    <message>
        <source>Limits …</source>
        <translation>Grenzen …</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>Widerrufen …</translation>
    </message>
    <message>
        <source>Programs of “%1”</source>
        <translation>Programme von „%1“</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht verwendet</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>zuletzt verwendet: %1</translation>
    </message>
    <message>
        <source>Revoke the key of “%1”?</source>
        <translation>Den Schlüssel von „%1“ widerrufen?</translation>
    </message>
    <message>
        <source>The program&apos;s next call is refused, and the key never works again. What the program called stays visible.</source>
        <translation>Der nächste Aufruf des Programms wird abgelehnt, und der Schlüssel gilt nie wieder. Was das Programm aufgerufen hat, bleibt sichtbar.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>No program yet</source>
        <translation>Noch kein Programm</translation>
    </message>
    <message>
        <source>Add the one that calls the store: it gets a key.</source>
        <translation>Fügen Sie das Programm hinzu, das den Shop aufruft: Es bekommt einen Schlüssel.</translation>
    </message>
    <message>
        <source>Your ERP or connector calls the store through Latchkey&apos;s proxy, each program with a key of its own. Latchkey signs, so no program needs a secret. The proxy itself is switched on in Settings.</source>
        <translation>Ihr ERP oder Konnektor ruft den Shop über den Proxy von Latchkey auf, jedes Programm mit einem eigenen Schlüssel. Latchkey signiert; so braucht kein Programm ein Geheimnis. Den Proxy selbst schalten Sie in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>What they used …</source>
        <translation>Gebrauchte Rechte …</translation>
    </message>
    <message>
        <source>Bare tokens …</source>
        <translation>Bloße Tokens …</translation>
    </message>
    <message>
        <source>Also by &amp;GraphQL</source>
        <translation>Auch über &amp;GraphQL</translation>
    </message>
    <message>
        <source>Also by &amp;SOAP</source>
        <translation>Auch über &amp;SOAP</translation>
    </message>
    <message>
        <source>Commerce reads no OAuth signature there: what passes is answered as to a guest.</source>
        <translation>Commerce liest dort keine OAuth-Signatur: Was durchgeht, wird wie einem Gast beantwortet.</translation>
    </message>
    <message>
        <source>Cal&amp;ls …</source>
        <translation>&amp;Aufrufe …</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ProxyText</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What hands it on</source>
        <translation>Was weiterreicht</translation>
    </message>
    <message>
        <source>What to paste there</source>
        <translation>Was dort eingefügt wird</translation>
    </message>
    <message>
        <source>Copy what to paste there</source>
        <translation>Kopieren, was dort eingefügt wird</translation>
    </message>
    <message>
        <source>What to paste into</source>
        <translation>Einfügen in</translation>
    </message>
    <message>
        <source>Write your address first.</source>
        <translation>Schreiben Sie erst Ihre Adresse.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ReachDialog</name>
    <message>
        <source>Callback URL</source>
        <translation>Callback-URL</translation>
    </message>
    <message>
        <source>Identity link URL</source>
        <translation>Identity-Link-URL</translation>
    </message>
    <message>
        <source>How the store reaches this computer</source>
        <translation>Wie der Shop diesen Computer erreicht</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Which way suits?</source>
        <translation>Welcher Weg passt?</translation>
    </message>
    <message>
        <source>The way</source>
        <translation>Der Weg</translation>
    </message>
    <message>
        <source>The server of %1 sends nothing to this computer.</source>
        <translation>Der Server von %1 sendet nichts an diesen Computer.</translation>
    </message>
    <message>
        <source>While you activate, the server of %1 calls this computer once. %2.</source>
        <translation>Während Sie aktivieren, ruft der Server von %1 diesen Computer einmal auf. %2.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Übernommen.</translation>
    </message>
    <message>
        <source>The callback URL is another one now: save it in Admin.</source>
        <translation>Die Callback-URL ist jetzt eine andere: Speichern Sie sie im Admin.</translation>
    </message>
    <message>
        <source>Nothing has to be changed in Admin.</source>
        <translation>Im Admin ist nichts zu ändern.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::RequestForm</name>
    <message>
        <source>Add to the resources</source>
        <translation>Zu den Ressourcen hinzufügen</translation>
    </message>
    <message>
        <source>Signed as this integration, with the rights it has.</source>
        <translation>Signiert als diese Integration, mit den Rechten, die sie hat.</translation>
    </message>
    <message>
        <source>No route that is known here: what it needs cannot be told.</source>
        <translation>Keine Route, die hier bekannt ist: Was sie braucht, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Keep what is sent and answered in the log, this once</source>
        <translation>Dieses eine Mal im Protokoll behalten, was gesendet und geantwortet wird</translation>
    </message>
    <message>
        <source>The page Log otherwise has no content of calls. What is named as a password, a token or the like is left out.</source>
        <translation>Auf der Seite Protokoll steht sonst kein Inhalt von Aufrufen. Was als Passwort, Token oder Ähnliches benannt ist, bleibt weg.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::RequestsPage</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Earlier calls …</source>
        <translation>Frühere Aufrufe …</translation>
    </message>
    <message>
        <source>Make a favourite</source>
        <translation>Zum Favoriten machen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Change data in the store?</source>
        <translation>Daten im Shop ändern?</translation>
    </message>
    <message>
        <source>%1 %2 is sent to %3. What it does there cannot be undone here.</source>
        <translation>%1 %2 geht an %3. Was das dort bewirkt, lässt sich hier nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>%1 senden</translation>
    </message>
    <message>
        <source>Do not ask again for this integration until Latchkey is closed</source>
        <translation>Für diese Integration nicht mehr fragen, bis Latchkey geschlossen wird</translation>
    </message>
    <message>
        <source>The store refused this call: the integration lacks %1.</source>
        <translation>Der Shop hat diesen Aufruf abgelehnt: Der Integration fehlt %1.</translation>
    </message>
    <message>
        <source>Add to the resources</source>
        <translation>Zu den Ressourcen hinzufügen</translation>
    </message>
    <message>
        <source>Have it granted in the store …</source>
        <translation>Im Shop gewähren lassen …</translation>
    </message>
    <message>
        <source>Kept among your favourites, without the values you entered. You find it under Earlier calls.</source>
        <translation>Unter Ihren Favoriten, ohne die Werte, die Sie eingegeben haben. Sie finden ihn unter „Frühere Aufrufe“.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceDetails</name>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>Module %1</source>
        <translation>Modul %1</translation>
    </message>
    <message>
        <source>Select a resource to see what it allows.</source>
        <translation>Markieren Sie eine Ressource, um zu sehen, was sie erlaubt.</translation>
    </message>
    <message>
        <source>Allows these API calls</source>
        <translation>Erlaubt diese API-Aufrufe</translation>
    </message>
    <message>
        <source>No API call needs this resource.</source>
        <translation>Kein API-Aufruf braucht diese Ressource.</translation>
    </message>
    <message numerus="yes">
        <source>Allows %n API call(s):</source>
        <translation>
            <numerusform>Erlaubt %n API-Aufruf:</numerusform>
            <numerusform>Erlaubt %n API-Aufrufe:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceModel</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourcePicker</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>By API call</source>
        <translation>Nach API-Aufruf</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resource(s) are not in this store: %1</source>
        <translation>
            <numerusform>%n gewählte Ressource gibt es in diesem Shop nicht: %1</numerusform>
            <numerusform>%n gewählte Ressourcen gibt es in diesem Shop nicht: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>The selection was not saved: %1</source>
        <translation>Die Auswahl wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Remove these resources</source>
        <translation>Diese Ressourcen entfernen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceSource</name>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>Reading … %n folder(s): %1</source>
        <translation>
            <numerusform>Gelesen … %n Ordner: %1</numerusform>
            <numerusform>Gelesen … %n Ordner: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Choose another …</source>
        <translation>Andere wählen …</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>Das Lesen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No resources were found in %1.</source>
        <translation>In %1 wurden keine Ressourcen gefunden.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The store&apos;s code is no longer at %1. The built-in resources are shown instead.</source>
        <translation>Der Code des Shops ist nicht mehr unter %1. Stattdessen sind die eingebauten Ressourcen zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen sources no longer exist.</source>
        <translation>
            <numerusform>%n der gewählten Quellen gibt es nicht mehr.</numerusform>
            <numerusform>%n der gewählten Quellen gibt es nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used; the other files count.</source>
        <translation>
            <numerusform>%n Datei ließ sich nicht verwenden; die anderen Dateien zählen.</numerusform>
            <numerusform>%n Dateien ließen sich nicht verwenden; die anderen Dateien zählen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceTreeView</name>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Choose only this</source>
        <translation>Nur diese wählen</translation>
    </message>
    <message>
        <source>Choose with everything below</source>
        <translation>Mit allen darunter wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Kennung kopieren</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourcesPage</name>
    <message>
        <source>The list to check on Admin&apos;s API tab. Every change is saved here at once.</source>
        <translation>Die Liste zum Anhaken auf dem API-Reiter im Admin. Jede Änderung ist hier sofort gespeichert.</translation>
    </message>
    <message>
        <source>The store grants something else than is chosen here.</source>
        <translation>Der Shop gewährt etwas anderes, als hier gewählt ist.</translation>
    </message>
    <message>
        <source>Put it right …</source>
        <translation>Richtigstellen …</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::RouteDialog</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>&amp;Any route that the integration may call</source>
        <translation>&amp;Jede Route, die die Integration aufrufen darf</translation>
    </message>
    <message>
        <source>&amp;Only these:</source>
        <translation>&amp;Nur diese:</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Search routes and resources</source>
        <translation>Routen und Ressourcen suchen</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>not known of this store: it cannot be called</source>
        <translation>in diesem Shop nicht bekannt: Sie kann nicht aufgerufen werden</translation>
    </message>
    <message>
        <source>It may call whatever the integration may.</source>
        <translation>Das Programm darf alles aufrufen, was die Integration darf.</translation>
    </message>
    <message>
        <source>Tick what it may call.</source>
        <translation>Kreuzen Sie an, was es aufrufen darf.</translation>
    </message>
    <message numerus="yes">
        <source>%n route(s); everything else is refused.</source>
        <translation>
            <numerusform>%n Route; alles andere wird abgelehnt.</numerusform>
            <numerusform>%n Routen; alles andere wird abgelehnt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::RouteEdit</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Search by word, like orders, or enter a path like /V1/orders</source>
        <translation>Nach einem Wort wie orders suchen oder einen Pfad wie /V1/orders eingeben</translation>
    </message>
    <message>
        <source>Routes of the store</source>
        <translation>Routen des Shops</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SearchEditor</name>
    <message>
        <source>Search the list</source>
        <translation>Liste durchsuchen</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Entries a page</source>
        <translation>Einträge je Seite</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>field, like created_at</source>
        <translation>Feld, etwa created_at</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>aufsteigend</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>absteigend</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SelectionTransfer</name>
    <message>
        <source>Module&apos;s api.xml (*.xml)</source>
        <translation>api.xml des Moduls (*.xml)</translation>
    </message>
    <message>
        <source>Module&apos;s integration.xml (*.xml)</source>
        <translation>integration.xml des Moduls (*.xml)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Import a selection</source>
        <translation>Auswahl importieren</translation>
    </message>
    <message>
        <source>Selections (*.xml *.json *.txt)</source>
        <translation>Auswahlen (*.xml *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 was not imported: %2</source>
        <translation>%1 wurde nicht importiert: %2</translation>
    </message>
    <message>
        <source>Integrations in the file</source>
        <translation>Integrationen in der Datei</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The selection is now that of %1.</source>
        <translation>Die Auswahl ist jetzt die von %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Export the selection</source>
        <translation>Auswahl exportieren</translation>
    </message>
    <message>
        <source>List, one id a line (*.txt)</source>
        <translation>Liste, eine ID je Zeile (*.txt)</translation>
    </message>
    <message>
        <source>The file holds several integrations. Choose the one whose resources you want.</source>
        <translation>Die Datei enthält mehrere Integrationen. Wählen Sie die, deren Ressourcen Sie wollen.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 ließ sich nicht speichern: %2</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SelfTestDialog</name>
    <message>
        <source>Test again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Has this computer what Latchkey needs?</source>
        <translation>Hat dieser Computer, was Latchkey braucht?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ServedHostDialog</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Make a certificate</source>
        <translation>Zertifikat anlegen</translation>
    </message>
    <message>
        <source>For the address at which the store&apos;s server calls this computer. The server has to be told to trust it: the command for that is shown afterwards, and needs root there.</source>
        <translation>Für die Adresse, unter der der Server des Shops diesen Computer aufruft. Der Server muss ihm vertrauen: Der Befehl dafür wird danach angezeigt und braucht dort root-Rechte.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ServiceCard</name>
    <message>
        <source>Take the tokens, too: no Activate in Admin is needed</source>
        <translation>Auch die Token holen: „Aktivieren“ im Admin ist dann nicht nötig</translation>
    </message>
    <message>
        <source>Ask the store again</source>
        <translation>Shop noch einmal fragen</translation>
    </message>
    <message>
        <source>Remove it from the store …</source>
        <translation>Aus dem Shop entfernen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change where the store&apos;s code is</source>
        <translation>Ändern, wo der Code des Shops liegt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Ask the store</source>
        <translation>Shop fragen</translation>
    </message>
    <message>
        <source>Latchkey asks the store what it has and shows what it would do. Nothing is changed before you say so.</source>
        <translation>Latchkey fragt den Shop, was er hat, und zeigt, was es tun würde. Geändert wird erst, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Asking the store …</source>
        <translation>Der Shop wird gefragt …</translation>
    </message>
    <message>
        <source>Changing the store …</source>
        <translation>Der Shop wird geändert …</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) so far. A store without a warm cache takes half a minute.</source>
        <translation>
            <numerusform>Bisher %n Sekunde. Ein Shop ohne warmen Cache braucht eine halbe Minute.</numerusform>
            <numerusform>Bisher %n Sekunden. Ein Shop ohne warmen Cache braucht eine halbe Minute.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it over …</source>
        <translation>Übernehmen …</translation>
    </message>
    <message>
        <source>Take the tokens</source>
        <translation>Token holen</translation>
    </message>
    <message>
        <source>Put it right and take the tokens</source>
        <translation>Richtigstellen und Token holen</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Richtigstellen</translation>
    </message>
    <message>
        <source>Create it and take the tokens</source>
        <translation>Anlegen und Token holen</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>The store has it as it is defined here</source>
        <translation>Der Shop hat sie so, wie sie hier steht</translation>
    </message>
    <message>
        <source>This would be done</source>
        <translation>Das würde getan</translation>
    </message>
    <message>
        <source>Connected: a signed call succeeded</source>
        <translation>Verbunden: ein signierter Aufruf gelang</translation>
    </message>
    <message>
        <source>Removed from the store</source>
        <translation>Aus dem Shop entfernt</translation>
    </message>
    <message>
        <source>It is in the store</source>
        <translation>Sie ist im Shop</translation>
    </message>
    <message>
        <source>Go on: activate it in Admin</source>
        <translation>Weiter: im Admin aktivieren</translation>
    </message>
    <message>
        <source>The tokens were not kept. The store has them still: take them once the cause is removed.</source>
        <translation>Die Token wurden nicht behalten. Der Shop hat sie noch: Holen Sie sie, sobald die Ursache behoben ist.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The store did not do it</source>
        <translation>Der Shop hat es nicht getan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Run the store&apos;s own code there?</source>
        <translation>Dort den eigenen Code des Shops ausführen?</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen what would be done.</source>
        <translation>Geändert wird nichts, bevor Sie gesehen haben, was getan würde.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Take over an integration that Latchkey did not make?</source>
        <translation>Eine Integration übernehmen, die Latchkey nicht angelegt hat?</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Remove the integration from the store?</source>
        <translation>Die Integration aus dem Shop entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Where is the store&apos;s code?</source>
        <translation>Wo liegt der Code des Shops?</translation>
    </message>
    <message>
        <source>The store was not asked yet</source>
        <translation>Der Shop wurde noch nicht gefragt</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SessionStart</name>
    <message>
        <source>It does not run at the moment: latchkeyctl proxy status says why.</source>
        <translation>Er läuft gerade nicht: latchkeyctl proxy status sagt, warum.</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Er läuft.</translation>
    </message>
    <message>
        <source>Its file was edited by hand, so that it is not changed here: %1</source>
        <translation>Seine Datei wurde von Hand bearbeitet, deshalb wird sie hier nicht geändert: %1</translation>
    </message>
    <message>
        <source>As a systemd service of yours.</source>
        <translation>Als Ihr systemd-Dienst.</translation>
    </message>
    <message>
        <source>From your next sign-in on, by your desktop&apos;s autostart.</source>
        <translation>Ab Ihrer nächsten Anmeldung, über den Autostart Ihres Desktops.</translation>
    </message>
    <message>
        <source>Off. It would run as a systemd service of yours, and sign once your keychain is unlocked.</source>
        <translation>Aus. Er liefe als Ihr systemd-Dienst und würde signieren, sobald Ihr Schlüsselbund entsperrt ist.</translation>
    </message>
    <message>
        <source>Off. Your desktop would start it, and it would sign once your keychain is unlocked.</source>
        <translation>Aus. Ihr Desktop würde ihn starten, und er würde signieren, sobald Ihr Schlüsselbund entsperrt ist.</translation>
    </message>
    <message>
        <source>Start it &amp;with my session</source>
        <translation>&amp;Mit meiner Sitzung starten</translation>
    </message>
    <message>
        <source>latchkeyctl, which runs it, is not installed beside this program.</source>
        <translation>latchkeyctl, das ihn ausführt, ist neben diesem Programm nicht installiert.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The embedded browser</source>
        <translation>Eingebauter Browser</translation>
    </message>
    <message>
        <source>The system&apos;s browser</source>
        <translation>Systembrowser</translation>
    </message>
    <message>
        <source>&amp;Port the store calls</source>
        <translation>&amp;Port, den der Shop aufruft</translation>
    </message>
    <message>
        <source>&amp;Show Admin in</source>
        <translation>&amp;Admin anzeigen in</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Aussehe&amp;n</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language and appearance change at the next start.</source>
        <translation>Sprache und Aussehen ändern sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>The port is part of both URLs, so change the URLs of every integration in Admin too. The new port counts after the next start.</source>
        <translation>Der Port steckt in beiden URLs: Ändern Sie die URLs jeder Integration auch im Admin. Der neue Port gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Signing proxy</source>
        <translation>Signierproxy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>P&amp;roxy&apos;s port</source>
        <translation>Po&amp;rt des Proxys</translation>
    </message>
    <message>
        <source>Address for &amp;containers</source>
        <translation>Adresse für &amp;Container</translation>
    </message>
    <message>
        <source>Programs call the proxy&apos;s port, so change it in every program too. A proxy that runs takes the new port at its next start.</source>
        <translation>Programme rufen den Port des Proxys auf: Ändern Sie ihn auch in jedem Programm. Ein laufender Proxy nimmt den neuen Port beim nächsten Start.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SideBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the integrations</source>
        <translation>Integrationen durchsuchen</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No integration or store is called “%1”.</source>
        <translation>Keine Integration und kein Shop heißt „%1“.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>No integration is in that state.</source>
        <translation>So steht gerade keine Integration.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SideFoot</name>
    <message>
        <source>No keychain: kept until you quit</source>
        <translation>Kein Schlüsselbund: bis zum Beenden</translation>
    </message>
    <message>
        <source>Keychain …</source>
        <translation>Schlüsselbund …</translation>
    </message>
    <message>
        <source>Keychain unlocked</source>
        <translation>Schlüsselbund offen</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Keychain not usable</source>
        <translation>Schlüsselbund nicht nutzbar</translation>
    </message>
    <message>
        <source>No login yet</source>
        <translation>Noch kein Login</translation>
    </message>
    <message>
        <source>You sign in as %1</source>
        <translation>Sie melden sich als %1 an</translation>
    </message>
    <message>
        <source>Logins: %1</source>
        <translation>Logins: %1</translation>
    </message>
    <message>
        <source>Ready for stores on this computer</source>
        <translation>Bereit für Shops auf diesem Computer</translation>
    </message>
    <message>
        <source>Listening on 127.0.0.1:%1</source>
        <translation>Empfangsbereit auf 127.0.0.1:%1</translation>
    </message>
    <message>
        <source>Stores cannot call this computer</source>
        <translation>Shops erreichen diesen Computer nicht</translation>
    </message>
    <message>
        <source>Ready: ways open when you activate</source>
        <translation>Bereit: Wege öffnen beim Aktivieren</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SingleInstance</name>
    <message>
        <source>If you start Latchkey a second time, it cannot find this window: the profile&apos;s path is too long, or its folder cannot be written.</source>
        <translation>Starten Sie Latchkey ein zweites Mal, findet es dieses Fenster nicht: Der Pfad des Profils ist zu lang, oder sein Ordner ist nicht beschreibbar.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SnippetDialog</name>
    <message>
        <source>Only &amp;read: change nothing in the store</source>
        <translation>Nur &amp;lesen: im Shop nichts ändern</translation>
    </message>
    <message>
        <source>&amp;Copy for a minute</source>
        <translation>Für eine Minute &amp;kopieren</translation>
    </message>
    <message>
        <source>A program with a key of its own</source>
        <translation>Ein Programm mit eigenem Schlüssel</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>The program gets a key, which stands in its text (%1). Latchkey does not keep the key, so the text is shown once. You can revoke the key under Programs.</source>
        <translation>Das Programm bekommt einen Schlüssel, der in seinem Text (%1) steht. Latchkey bewahrt den Schlüssel nicht auf; der Text wird also nur einmal gezeigt. Widerrufen können Sie den Schlüssel unter „Programme“.</translation>
    </message>
    <message>
        <source>&amp;Name of the program</source>
        <translation>&amp;Name des Programms</translation>
    </message>
    <message>
        <source>The program&apos;s text</source>
        <translation>Text des Programms</translation>
    </message>
    <message>
        <source>The text holds the key of “%1”: keep it to yourself. It cannot be shown again.</source>
        <translation>Der Text enthält den Schlüssel von „%1“: Behalten Sie ihn für sich. Er lässt sich nicht noch einmal anzeigen.</translation>
    </message>
    <message>
        <source>The key opens nothing until you let programs with a key call the store, under Programs.</source>
        <translation>Der Schlüssel öffnet nichts, bis Sie unter „Programme“ zulassen, dass Programme mit einem Schlüssel den Shop aufrufen.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SourceBar</name>
    <message>
        <source>Resources of: %1 (built in)</source>
        <translation>Ressourcen von: %1 (eingebaut)</translation>
    </message>
    <message>
        <source>Resources of: %1</source>
        <translation>Ressourcen von: %1</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen beenden</translation>
    </message>
    <message>
        <source>Folder with the store&apos;s code …</source>
        <translation>Ordner mit dem Code des Shops …</translation>
    </message>
    <message>
        <source>Zip archives or acl.xml files …</source>
        <translation>Zip-Archive oder acl.xml-Dateien …</translation>
    </message>
    <message>
        <source>Add an extension to the built-in resources …</source>
        <translation>Erweiterung zu den eingebauten Ressourcen …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Use the built-in resources</source>
        <translation>Eingebaute Ressourcen verwenden</translation>
    </message>
    <message>
        <source>What was wrong in the files</source>
        <translation>Was an den Dateien nicht stimmte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Read my store&apos;s code …</source>
        <translation>Code meines Shops lesen …</translation>
    </message>
    <message>
        <source>Another store …</source>
        <translation>Anderer Shop …</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder with the store&apos;s code</source>
        <translation>Ordner mit dem Code des Shops</translation>
    </message>
    <message>
        <source>Zip archives or acl.xml files</source>
        <translation>Zip-Archive oder acl.xml-Dateien</translation>
    </message>
    <message>
        <source>Archives and XML files (*.zip *.xml)</source>
        <translation>Archive und XML-Dateien (*.zip *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Built-in resources of</source>
        <translation>Eingebaute Ressourcen von</translation>
    </message>
    <message>
        <source>Your store may have more: extensions bring their own resources.</source>
        <translation>Ihr Shop kann mehr haben: Erweiterungen bringen eigene Ressourcen mit.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SshDialog</name>
    <message>
        <source>What you type is given to ssh and kept nowhere.</source>
        <translation>Was Sie eingeben, bekommt ssh; es wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the fingerprint, and compare all of it. If you agree, ssh remembers this key, and refuses any other one from then on.</source>
        <translation>Fragen Sie den Betreiber des Servers nach dem Fingerabdruck und vergleichen Sie ihn ganz. Wenn Sie zustimmen, merkt sich ssh diesen Schlüssel und lehnt künftig jeden anderen ab.</translation>
    </message>
    <message>
        <source>This closes by itself once that is done.</source>
        <translation>Das schließt sich von selbst, sobald es geschehen ist.</translation>
    </message>
    <message>
        <source>Question from ssh</source>
        <translation>Frage von ssh</translation>
    </message>
    <message>
        <source>ssh waits for you, to get to %1</source>
        <translation>ssh wartet auf Sie, um zu %1 zu kommen</translation>
    </message>
    <message>
        <source>ssh asks you, to get to %1</source>
        <translation>ssh fragt Sie, um zu %1 zu kommen</translation>
    </message>
    <message>
        <source>Answer to ssh</source>
        <translation>Antwort an ssh</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Ja, ich stimme zu</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::StepButton</name>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1: jetzt</translation>
    </message>
    <message>
        <source>%1: later</source>
        <translation>%1: später</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::StepStrip</name>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Name and store</source>
        <translation>Name und Shop</translation>
    </message>
    <message>
        <source>Into the store</source>
        <translation>In den Shop</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::StoreCard</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What was checked in Admin</source>
        <translation>Was im Admin angehakt ist</translation>
    </message>
    <message>
        <source>The resources chosen here: %1</source>
        <translation>Die hier gewählten Ressourcen: %1</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Open Admin</source>
        <translation>Admin öffnen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show what it may do</source>
        <translation>Zeigen, was sie darf</translation>
    </message>
    <message>
        <source>Show the URLs in Admin</source>
        <translation>Die URLs im Admin zeigen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Base URL the store reports</source>
        <translation>Basis-URL laut Shop</translation>
    </message>
    <message>
        <source>Store version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>URLs in Admin</source>
        <translation>URLs im Admin</translation>
    </message>
    <message>
        <source>Callback and identity link URL</source>
        <translation>Callback- und Identity-Link-URL</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>Callback-URL</translation>
    </message>
    <message>
        <source>Identity link URL</source>
        <translation>Identity-Link-URL</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>No, only when software calls</source>
        <translation>Nein, nur wenn Software aufruft</translation>
    </message>
    <message>
        <source>%1. No call was made yet.</source>
        <translation>%1. Noch kein Aufruf.</translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>%1. Last call %2: %3. %4</source>
        <translation>%1. Letzter Aufruf %2: %3. %4</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Change how it is watched</source>
        <translation>Ändern, wie sie beobachtet wird</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>It is time to renew the tokens. %1</source>
        <translation>Es ist Zeit, die Token zu erneuern. %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::StoreLimitsRow</name>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>Of all of them, the store gets at &amp;once</source>
        <translation>Von allen zusammen bekommt der Shop gleich&amp;zeitig</translation>
    </message>
    <message>
        <source>and a &amp;minute</source>
        <translation>und pro &amp;Minute</translation>
    </message>
    <message>
        <source>Calls that the store gets at once, of all programs</source>
        <translation>Aufrufe, die der Shop gleichzeitig bekommt, von allen Programmen</translation>
    </message>
    <message>
        <source>Calls that the store gets a minute, of all programs</source>
        <translation>Aufrufe, die der Shop pro Minute bekommt, von allen Programmen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::StorePage</name>
    <message>
        <source>The page wants to go to %1.</source>
        <translation>Die Seite will zu %1.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation>Keine sichere Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>The page crashed.</source>
        <translation>Die Seite ist abgestürzt.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>The page wanted to open one window too many; Latchkey refused.</source>
        <translation>Die Seite wollte ein Fenster zu viel öffnen; Latchkey hat das abgelehnt.</translation>
    </message>
    <message>
        <source>The page wanted to open %1; Latchkey refused. Without a sandbox only pages of this computer are shown.</source>
        <translation>Die Seite wollte %1 öffnen; Latchkey hat das abgelehnt. Ohne Sandbox werden nur Seiten dieses Computers gezeigt.</translation>
    </message>
    <message>
        <source>The page wanted to open %1; Latchkey refused.</source>
        <translation>Die Seite wollte %1 öffnen; Latchkey hat das abgelehnt.</translation>
    </message>
    <message>
        <source>Admin wants you to sign in with Adobe. That works better in your own browser, which knows your session and your security keys.</source>
        <translation>Der Admin will, dass Sie sich bei Adobe anmelden. Das geht in Ihrem eigenen Browser besser: Er kennt Ihre Sitzung und Ihre Sicherheitsschlüssel.</translation>
    </message>
    <message>
        <source>Open in my own browser</source>
        <translation>Im eigenen Browser öffnen</translation>
    </message>
    <message>
        <source>The page asks for a security key or a passkey, which this browser cannot use. Sign in in your own browser.</source>
        <translation>Die Seite fragt nach einem Sicherheitsschlüssel oder Passkey, den dieser Browser nicht verwenden kann. Melden Sie sich in Ihrem eigenen Browser an.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::TimingBar</name>
    <message>
        <source>How long it took</source>
        <translation>Wie lange es dauerte</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::UseCard</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Programs and their rights</source>
        <translation>Programme und ihre Rechte</translation>
    </message>
    <message>
        <source>Programs …</source>
        <translation>Programme …</translation>
    </message>
    <message>
        <source>Rights they used …</source>
        <translation>Gebrauchte Rechte …</translation>
    </message>
    <message>
        <source>Bare tokens …</source>
        <translation>Bloße Tokens …</translation>
    </message>
    <message>
        <source>No program has a key yet. Give your software one, and you see here what it really needs.</source>
        <translation>Noch hat kein Programm einen Schlüssel. Geben Sie Ihrer Software einen, dann sehen Sie hier, was sie wirklich braucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) have a key: %1.</source>
        <translation>
            <numerusform>%n Programm hat einen Schlüssel: %1.</numerusform>
            <numerusform>%n Programme haben einen Schlüssel: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy lets none of them through: switch it on under Programs.</source>
        <translation>Der Proxy lässt keines durch: Schalten Sie das unter „Programme“ ein.</translation>
    </message>
    <message>
        <source>Last call %1.</source>
        <translation>Letzter Aufruf: %1.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::UseDialog</name>
    <message>
        <source>Take away the ticked ones …</source>
        <translation>Angekreuzte wegnehmen …</translation>
    </message>
    <message>
        <source>Add what is missing</source>
        <translation>Fehlende hinzufügen</translation>
    </message>
    <message>
        <source>What programs used of “%1”</source>
        <translation>Was Programme von „%1“ brauchten</translation>
    </message>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>Im letzten %n Tag</numerusform>
            <numerusform>In den letzten %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Reading what the store has.</source>
        <translation>Es wird gelesen, was der Shop hat.</translation>
    </message>
    <message>
        <source>Rights and their use</source>
        <translation>Rechte und was davon gebraucht wird</translation>
    </message>
    <message>
        <source>This cannot be said now</source>
        <translation>Das lässt sich jetzt nicht sagen</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>No program called this store through Latchkey&apos;s proxy in that time. Give your software a key under Programs: what it calls is counted, and here you see which rights it takes.</source>
        <translation>In dieser Zeit hat kein Programm diesen Shop über den Proxy von Latchkey aufgerufen. Geben Sie Ihrer Software unter „Programme“ einen Schlüssel: Ihre Aufrufe werden gezählt, und hier sehen Sie, welche Rechte sie braucht.</translation>
    </message>
    <message numerus="yes">
        <source>It asks for all resources, and %n were enough.</source>
        <translation>
            <numerusform>Die Integration verlangt alle Ressourcen, und %n hätte genügt.</numerusform>
            <numerusform>Die Integration verlangt alle Ressourcen, und %n hätten genügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) it asks for were never used.</source>
        <translation>
            <numerusform>%n verlangte Ressource wurde nie gebraucht.</numerusform>
            <numerusform>%n verlangte Ressourcen wurden nie gebraucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store refused calls because %n resource(s) are missing.</source>
        <translation>
            <numerusform>Der Shop hat Aufrufe abgelehnt, weil %n Ressource fehlt.</numerusform>
            <numerusform>Der Shop hat Aufrufe abgelehnt, weil %n Ressourcen fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) through the proxy.</source>
        <translation>
            <numerusform>%n Aufruf über den Proxy.</numerusform>
            <numerusform>%n Aufrufe über den Proxy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls are counted since %1, when the first program got its key.</source>
        <translation>Gezählt wird seit dem %1, als das erste Programm seinen Schlüssel bekam.</translation>
    </message>
    <message numerus="yes">
        <source>What %n of the calls need is not known: the list may take too much away.</source>
        <translation>
            <numerusform>Was %n der Aufrufe braucht, ist nicht bekannt: Die Liste nimmt vielleicht zu viel weg.</numerusform>
            <numerusform>Was %n der Aufrufe brauchen, ist nicht bekannt: Die Liste nimmt vielleicht zu viel weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store refused %n call(s) although all they need is chosen here: compare with what it grants, on the page Store.</source>
        <translation>
            <numerusform>Der Shop hat %n Aufruf abgelehnt, obwohl hier alles gewählt ist, was er braucht: Vergleichen Sie auf der Seite „Shop“, was er gewährt.</numerusform>
            <numerusform>Der Shop hat %n Aufrufe abgelehnt, obwohl hier alles gewählt ist, was sie brauchen: Vergleichen Sie auf der Seite „Shop“, was er gewährt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n resource(s)?</source>
        <translation>
            <numerusform>%n Ressource wegnehmen?</numerusform>
            <numerusform>%n Ressourcen wegnehmen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were not needed in the last %n day(s). What is done once a year, such as a stocktaking, may need one of them all the same. You can undo it here, and the store goes on granting them until it is told.</source>
        <translation>
            <numerusform>Im letzten %n Tag wurden sie nicht gebraucht. Was nur einmal im Jahr geschieht, etwa eine Inventur, braucht vielleicht doch etwas davon. Sie können es hier zurücknehmen, und der Shop gewährt sie, bis Sie es auch dort ändern.</numerusform>
            <numerusform>In den letzten %n Tagen wurden sie nicht gebraucht. Was nur einmal im Jahr geschieht, etwa eine Inventur, braucht vielleicht doch etwas davon. Sie können es hier zurücknehmen, und der Shop gewährt sie, bis Sie es auch dort ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) were taken away.</source>
        <translation>
            <numerusform>%n Ressource wurde weggenommen.</numerusform>
            <numerusform>%n Ressourcen wurden weggenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) were added.</source>
        <translation>
            <numerusform>%n Ressource wurde hinzugefügt.</numerusform>
            <numerusform>%n Ressourcen wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Change it in the store …</source>
        <translation>Im Shop ändern …</translation>
    </message>
    <message>
        <source>List for Admin …</source>
        <translation>Liste für den Admin …</translation>
    </message>
    <message>
        <source>The store still grants what it did. Change it there, too.</source>
        <translation>Der Shop gewährt noch, was er bisher gewährt hat. Ändern Sie es auch dort.</translation>
    </message>
    <message>
        <source>The store grants it when you activate the integration.</source>
        <translation>Der Shop gewährt sie, wenn Sie die Integration aktivieren.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::UseTree</name>
    <message numerus="yes">
        <source>%1, +%n more</source>
        <translation>
            <numerusform>%1, +%n weitere</numerusform>
            <numerusform>%1, +%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Resources by use</source>
        <translation>Ressourcen nach Gebrauch</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Aufruf</translation>
    </message>
    <message>
        <source>Missing: the store refused calls</source>
        <translation>Fehlend: Der Shop hat Aufrufe abgelehnt</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nie gebraucht</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebraucht</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ValueFields</name>
    <message>
        <source>Store view</source>
        <translation>Storeview</translation>
    </message>
    <message>
        <source>the default; or a code such as de, or all</source>
        <translation>der voreingestellte; oder ein Code wie de, oder all</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WatchAnswers</name>
    <message>
        <source>Call &amp;now</source>
        <translation>&amp;Jetzt aufrufen</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>No call was made yet.</source>
        <translation>Es gab noch keinen Aufruf.</translation>
    </message>
    <message>
        <source>Calling the store …</source>
        <translation>Der Shop wird aufgerufen …</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>Aufruf abbrechen</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>Der Aufruf wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WatchDialog</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Jede Stunde</numerusform>
            <numerusform>Alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>After %n day(s)</source>
        <translation>
            <numerusform>Nach %n Tag</numerusform>
            <numerusform>Nach %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch the integration</source>
        <translation>Integration beobachten</translation>
    </message>
    <message>
        <source>&amp;Call the store</source>
        <translation>&amp;Shop aufrufen</translation>
    </message>
    <message>
        <source>&amp;Remind to renew the tokens</source>
        <translation>An das &amp;Erneuern der Token erinnern</translation>
    </message>
    <message>
        <source>While Latchkey is open or its proxy runs, it makes a harmless call now and then, and notices when the store has taken back the tokens or allows less than before.</source>
        <translation>Solange Latchkey offen ist oder sein Proxy läuft, macht es von Zeit zu Zeit einen harmlosen Aufruf und merkt, wenn der Shop die Token zurückgenommen hat oder weniger erlaubt als zuvor.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WayForm</name>
    <message>
        <source>How the store&apos;s call gets here</source>
        <translation>Wie der Aufruf des Shops hierher kommt</translation>
    </message>
    <message>
        <source>Directly: the store runs on this computer</source>
        <translation>Direkt: Der Shop läuft auf diesem Computer</translation>
    </message>
    <message>
        <source>Through an ssh tunnel to the store&apos;s server</source>
        <translation>Durch einen SSH-Tunnel zum Server des Shops</translation>
    </message>
    <message>
        <source>By an address of this computer</source>
        <translation>Über eine Adresse dieses Computers</translation>
    </message>
    <message>
        <source>By an address of yours that forwards here</source>
        <translation>Über eine eigene Adresse, die hierher weiterleitet</translation>
    </message>
    <message>
        <source>No call: the tokens are taken or pasted</source>
        <translation>Ohne Aufruf: Die Token werden geholt oder eingefügt</translation>
    </message>
    <message>
        <source>User and server</source>
        <translation>Benutzer und Server</translation>
    </message>
    <message>
        <source>With the keys and names that ssh knows on this computer. The tunnel is there only while you activate.</source>
        <translation>Mit den Schlüsseln und Namen, die SSH auf diesem Computer kennt. Der Tunnel besteht nur, während Sie aktivieren.</translation>
    </message>
    <message>
        <source>Port on the server</source>
        <translation>Port auf dem Server</translation>
    </message>
    <message>
        <source>The store calls it at 127.0.0.1.</source>
        <translation>Der Shop ruft ihn unter 127.0.0.1 auf.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port here</source>
        <translation>Port hier</translation>
    </message>
    <message>
        <source>Certificates …</source>
        <translation>Zertifikate …</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Ihre Adresse</translation>
    </message>
    <message>
        <source>What the store&apos;s server calls. Your proxy or tunnel service hands it on to this computer.</source>
        <translation>Sie wird vom Server des Shops aufgerufen. Ihr Proxy oder Tunneldienst reicht den Aufruf an diesen Computer weiter.</translation>
    </message>
    <message>
        <source>Where it is handed on to, on 127.0.0.1.</source>
        <translation>Wohin weitergereicht wird, auf 127.0.0.1.</translation>
    </message>
    <message>
        <source>On the tab Store, “Do it for me” takes the tokens by the store&apos;s own code. Or leave both URLs empty in Admin, and paste the four values that it shows after Allow: tab Store, “By hand in Admin”.</source>
        <translation>Auf dem Reiter „Shop“ holt „Latchkey soll es tun“ die Token mit dem Code des Shops. Oder lassen Sie im Admin beide URLs leer und fügen Sie die vier Werte ein, die er nach „Erlauben“ anzeigt: Reiter „Shop“, „Von Hand im Admin“.</translation>
    </message>
    <message>
        <source>Write the user and the server, such as deploy@shop.example.</source>
        <translation>Schreiben Sie Benutzer und Server, etwa deploy@shop.example.</translation>
    </message>
    <message>
        <source>Only this computer and its containers reach it: http is enough.</source>
        <translation>Nur dieser Computer und seine Container erreichen sie: http genügt.</translation>
    </message>
    <message>
        <source>Only https, so it needs a certificate that the store&apos;s server trusts. Your firewall and router have to let the port in.</source>
        <translation>Nur https, deshalb braucht sie ein Zertifikat, dem der Server des Shops vertraut. Firewall und Router müssen den Port durchlassen.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WayPicker</name>
    <message>
        <source>Do it for me</source>
        <translation>Latchkey soll es tun</translation>
    </message>
    <message>
        <source>You may run the store&apos;s own code: Latchkey sets it up there and shows everything beforehand.</source>
        <translation>Sie dürfen den Code des Shops ausführen: Latchkey richtet alles dort ein und zeigt es vorher.</translation>
    </message>
    <message>
        <source>A module to ship</source>
        <translation>Ein Modul zum Ausliefern</translation>
    </message>
    <message>
        <source>Files for a developer, a deployment, or everybody who buys your software.</source>
        <translation>Dateien für einen Entwickler, für die Auslieferung oder für alle, die Ihre Software kaufen.</translation>
    </message>
    <message>
        <source>By hand in Admin</source>
        <translation>Von Hand im Admin</translation>
    </message>
    <message>
        <source>You copy two URLs and check the resources yourself.</source>
        <translation>Sie kopieren zwei URLs und haken die Ressourcen selbst an.</translation>
    </message>
    <message>
        <source>How it gets into the store</source>
        <translation>Wie sie in den Shop kommt</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WayTest</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Jetzt testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Test of the way</source>
        <translation>Test des Weges</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>The way is being tried</source>
        <translation>Der Weg wird getestet</translation>
    </message>
    <message>
        <source>A call gets here on this way.</source>
        <translation>Auf diesem Weg kommt ein Aufruf an.</translation>
    </message>
    <message>
        <source>What could be tried works. Whether the store&apos;s server gets here shows when you activate.</source>
        <translation>Was sich testen ließ, geht. Ob der Server des Shops hierher kommt, zeigt sich beim Aktivieren.</translation>
    </message>
    <message>
        <source>No call gets here on this way yet.</source>
        <translation>Auf diesem Weg kommt noch kein Aufruf an.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WindowActions</name>
    <message>
        <source>Practise with the built-in store: nothing leaves this computer</source>
        <translation>Mit dem eingebauten Shop üben: Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>&amp;New integration</source>
        <translation>&amp;Neue Integration</translation>
    </message>
    <message>
        <source>Pra&amp;ctise</source>
        <translation>Ü&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>&amp;Activate or Reauthorize</source>
        <translation>A&amp;ktivieren oder erneut autorisieren</translation>
    </message>
    <message>
        <source>Make a &amp;test call</source>
        <translation>&amp;Testaufruf starten</translation>
    </message>
    <message>
        <source>&amp;Open Admin</source>
        <translation>&amp;Admin öffnen</translation>
    </message>
    <message>
        <source>&amp;Create a login …</source>
        <translation>&amp;Login anlegen …</translation>
    </message>
    <message>
        <source>&amp;Logins …</source>
        <translation>Lo&amp;gins …</translation>
    </message>
    <message>
        <source>S&amp;ettings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>Über &amp;Latchkey</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Übe&amp;rblick</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;What to do when it fails</source>
        <translation>&amp;Was tun, wenn es nicht klappt</translation>
    </message>
    <message>
        <source>Reso&amp;urces</source>
        <translation>Re&amp;ssourcen</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>S&amp;hop</translation>
    </message>
    <message>
        <source>&amp;How the store reaches this computer …</source>
        <translation>&amp;Wie der Shop diesen Computer erreicht …</translation>
    </message>
    <message>
        <source>&amp;Programs …</source>
        <translation>&amp;Programme …</translation>
    </message>
    <message>
        <source>&amp;Move to another computer …</source>
        <translation>Auf einen anderen Computer &amp;umziehen …</translation>
    </message>
    <message>
        <source>Ha&amp;nd over the tokens …</source>
        <translation>Token heraus&amp;geben …</translation>
    </message>
    <message>
        <source>Certifica&amp;tes …</source>
        <translation>&amp;Zertifikate …</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Prü&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Pr&amp;otokoll</translation>
    </message>
    <message>
        <source>AP&amp;I console</source>
        <translation>API-Ko&amp;nsole</translation>
    </message>
    <message>
        <source>Save a &amp;file for support …</source>
        <translation>&amp;Datei für den Support speichern …</translation>
    </message>
    <message>
        <source>&amp;Open a file for support …</source>
        <translation>Datei für den Support ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Self-test …</source>
        <translation>&amp;Selbsttest …</translation>
    </message>
    <message>
        <source>Signature &amp;doctor …</source>
        <translation>Si&amp;gnaturdoktor …</translation>
    </message>
    <message>
        <source>Why Admin does not o&amp;pen …</source>
        <translation>Warum sich der Admin &amp;nicht öffnet …</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WindowDialogs</name>
    <message>
        <source>Use another address for the store?</source>
        <translation>Eine andere Adresse für den Shop verwenden?</translation>
    </message>
    <message>
        <source>Credentials and tokens will be sent to %1 instead of %2. Do this only if that is your store.</source>
        <translation>Zugangsdaten und Token gehen dann an %1 statt an %2. Tun Sie das nur, wenn das Ihr Shop ist.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Diese Adresse verwenden</translation>
    </message>
    <message>
        <source>The tokens of this integration are removed from the keychain, and software that uses them stops working. The integration in Admin stays until you delete it there.</source>
        <translation>Die Token dieser Integration werden aus dem Schlüsselbund entfernt; Software, die sie benutzt, funktioniert nicht mehr. Die Integration im Admin bleibt, bis Sie sie dort löschen.</translation>
    </message>
    <message>
        <source>The two URLs of this integration stop working. The integration in Admin stays until you delete it there.</source>
        <translation>Die beiden URLs dieser Integration funktionieren nicht mehr. Die Integration im Admin bleibt, bis Sie sie dort löschen.</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Quit Latchkey and start it again. Stores can then use the new port.</source>
        <translation>Beenden Sie Latchkey und starten Sie es neu. Dann gilt der neue Port.</translation>
    </message>
    <message>
        <source>Cancel what is being done in the store?</source>
        <translation>Abbrechen, was im Shop geschieht?</translation>
    </message>
    <message>
        <source>The module of “%1” is being installed or removed there. It can be removed here once that has ended; a step that must not be stopped half-way ends first.</source>
        <translation>Das Modul von „%1“ wird dort gerade installiert oder entfernt. Hier lässt es sich entfernen, sobald das zu Ende ist; ein Schritt, der nicht mittendrin abgebrochen werden darf, läuft zuerst zu Ende.</translation>
    </message>
    <message>
        <source>Cancel the install</source>
        <translation>Installation abbrechen</translation>
    </message>
    <message>
        <source>Open a file for support</source>
        <translation>Datei für den Support öffnen</translation>
    </message>
    <message>
        <source>Files for support (*.zip)</source>
        <translation>Dateien für den Support (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The tokens are read, to see whether they make this signature.</source>
        <translation>Die Token werden gelesen, um zu sehen, ob sie diese Signatur ergeben.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WindowNews</name>
    <message>
        <source>Another way …</source>
        <translation>Ein anderer Weg …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>I have seen to it</source>
        <translation>Ich habe mich darum gekümmert</translation>
    </message>
    <message>
        <source>Latchkey keeps the access to your stores in memory only. When you quit, the access is gone and you activate again.</source>
        <translation>Latchkey hält den Zugriff auf Ihre Shops nur im Arbeitsspeicher. Wenn Sie Latchkey beenden, ist der Zugriff weg, und Sie aktivieren neu.</translation>
    </message>
    <message>
        <source>The access to your stores is kept in this computer&apos;s keychain.</source>
        <translation>Der Zugriff auf Ihre Shops liegt im Schlüsselbund dieses Computers.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WritePlanDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Replace what is there?</source>
        <translation>Ersetzen, was dort ist?</translation>
    </message>
    <message>
        <source>Write the module?</source>
        <translation>Das Modul schreiben?</translation>
    </message>
    <message>
        <source>The marked files were not written by Latchkey alone. Lines with − would be lost, lines with + take their place.</source>
        <translation>Die markierten Dateien stammen nicht allein von Latchkey. Zeilen mit − gingen verloren, Zeilen mit + treten an ihre Stelle.</translation>
    </message>
    <message>
        <source>Lines with − go, lines with + come.</source>
        <translation>Zeilen mit − fallen weg, Zeilen mit + kommen dazu.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Replace and write</source>
        <translation>Ersetzen und schreiben</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
</context>
</TS>
