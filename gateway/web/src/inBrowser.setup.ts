/** What a browser has and the one of the tests has not. */
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView = () => undefined;
