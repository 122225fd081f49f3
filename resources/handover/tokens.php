<?php

return [
    'store_url' => '@url@',
    'consumer_key' => '@consumer_key@',
    'consumer_secret' => '@consumer_secret@',
    'access_token' => '@access_token@',
    'access_token_secret' => '@access_token_secret@',
];
