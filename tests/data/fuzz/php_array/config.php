<?php
return [
    'modules' => [
        'Magento_Store' => 1,
        'Magento_AdminAnalytics' => 0,
        'Acme_Orders' => 1
    ],
    'scopes' => array(
        'websites' => [
            'admin' => ['website_id' => '0', 'name' => 'Admin\'s \\ own', "group" => null, 5 => -1.5, 'x' => true],
        ], // comment ' ]
    ), # another
    /* and ' a block */
];
