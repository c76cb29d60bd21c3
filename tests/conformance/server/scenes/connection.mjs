export const play = async () => 'nothing yet';
